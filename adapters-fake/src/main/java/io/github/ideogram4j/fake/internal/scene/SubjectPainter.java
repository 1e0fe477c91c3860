package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.Ellipse;
import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.Polygon;
import io.github.ideogram4j.fake.internal.drawing.RasterCanvas;
import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.drawing.Shape;

/** Paints one of the {@link SubjectDrawings}, optionally mirrored. */
final class SubjectPainter {
    private static final int SKIN = Rgb.hsv(20, 42, 88);

    private final RasterCanvas canvas;
    private final Palette palette;
    private final int middle;
    private final int ground;
    private final int height;
    private final boolean mirrored;

    /** Centre, ground line and height are in pixels. */
    SubjectPainter(RasterCanvas canvas, Palette palette, int middle, int ground, int height, boolean mirrored) {
        this.canvas = canvas;
        this.palette = palette;
        this.middle = middle;
        this.ground = ground;
        this.height = height;
        this.mirrored = mirrored;
    }

    void draw(Subject subject) {
        for (String line : SubjectDrawings.of(subject)) {
            String[] words = line.split(" ", 0);
            Shape shape = words[0].equals("o") ? ellipse(words) : polygon(words);
            canvas.fill(shape, colour(words[1].charAt(0)), share(words[1].charAt(0)));
        }
    }

    private Shape ellipse(String[] words) {
        return new Ellipse(x(words[2]), y(words[2]), scaled(number(words[3], 0)), scaled(number(words[3], 1)));
    }

    private Shape polygon(String[] words) {
        int[] corners = new int[(words.length - 2) * 2];
        for (int i = 2; i < words.length; i++) {
            corners[2 * i - 4] = x(words[i]);
            corners[2 * i - 3] = y(words[i]);
        }
        return new Polygon(corners);
    }

    private int x(String point) {
        int off = number(point, 0) - 500;
        return middle * 256 + scaled(mirrored ? -off : off);
    }

    private int y(String point) {
        return ground * 256 + scaled(number(point, 1) - 1000);
    }

    private int scaled(int thousandths) {
        return (int) ((long) thousandths * height * 256 / 1000);
    }

    private static int number(String point, int index) {
        int comma = point.indexOf(',');
        return Integer.parseInt(index == 0 ? point.substring(0, comma) : point.substring(comma + 1));
    }

    private int colour(char role) {
        return switch (role) {
            case 'd' -> palette.dark();
            case 'm' -> palette.middle();
            case 'l' -> palette.light();
            case 'a' -> palette.accent();
            case 'k' -> Rgb.mix(SKIN, palette.glow(), 60);
            case 's' -> Rgb.BLACK;
            case 'h' -> Rgb.WHITE;
            default -> palette.glow();
        };
    }

    private int share(char role) {
        return switch (role) {
            case 's' -> 48;
            case 'b' -> Rgb.luma(palette.skyTop()) < 90 ? 56 : 0;
            case 'h' -> 80;
            default -> 256;
        };
    }
}
