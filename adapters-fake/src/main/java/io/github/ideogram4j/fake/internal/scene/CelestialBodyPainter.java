package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.Ellipse;
import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.Polygon;
import io.github.ideogram4j.fake.internal.drawing.RasterCanvas;
import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.drawing.Shape;
import java.util.function.IntBinaryOperator;

/** Paints the sun, moon or planet. Coordinates are in 1/256 pixel. */
final class CelestialBodyPainter {
    private final RasterCanvas canvas;
    private final SceneSize size;
    private final Palette palette;
    private final RenderStyle style;

    CelestialBodyPainter(RasterCanvas canvas, SceneSize size, Palette palette, RenderStyle style) {
        this.canvas = canvas;
        this.size = size;
        this.palette = palette;
        this.style = style;
    }

    void paint(int x, int y, int radius, boolean starlit) {
        if (style != RenderStyle.FLAT) {
            canvas.glow(x >> 8, y >> 8, Math.max(1, radius / 256 * 5), palette.glow(), starlit ? 110 : 200);
        }
        if (style == RenderStyle.FLAT) {
            target(x, y, radius);
        } else if (style == RenderStyle.STARRY) {
            planet(x, y, radius);
        } else if (style == RenderStyle.CLAY) {
            canvas.fill(Ellipse.circle(x, y, radius), new Sphere(palette.glow(), x, y, radius));
        } else if (style == RenderStyle.CEL) {
            rays(x, y, radius);
        } else {
            disc(x, y, radius, starlit);
        }
    }

    private void disc(int x, int y, int radius, boolean moon) {
        canvas.fill(Ellipse.circle(x, y, radius * 9 / 5), palette.glow(), 36);
        canvas.fill(Ellipse.circle(x, y, radius * 7 / 5), palette.glow(), 56);
        canvas.fill(Ellipse.circle(x, y, radius), palette.light());
        if (moon) {
            crater(x - radius / 3, y - radius / 4, radius / 5);
            crater(x + radius / 4, y + radius / 3, radius / 4);
            crater(x + radius / 3, y - radius / 2, radius / 8);
        }
    }

    private void crater(int x, int y, int radius) {
        canvas.fill(Ellipse.circle(x, y, radius), palette.skyLow(), 50);
    }

    private void target(int x, int y, int radius) {
        int[] colours = {palette.glow(), palette.accent(), palette.light(), palette.accent()};
        for (int i = 0; i < colours.length; i++) {
            canvas.fill(Ellipse.circle(x, y, radius * (8 - 2 * i) / 5), colours[i]);
        }
    }

    private void planet(int x, int y, int radius) {
        IntBinaryOperator body = new Sphere(palette.accent(), x, y, radius);
        Shape ring = new Ring(x, y, radius);
        canvas.fill(Ellipse.circle(x, y, radius), body);
        canvas.fill(ring, palette.light(), 200);
        canvas.fill(Ellipse.upperHalf(x, y, radius), body);
    }

    private void rays(int x, int y, int radius) {
        int far = (size.width() + size.height()) * 256;
        for (int[] ray : RAYS) {
            Shape beam = new Polygon(
                    x,
                    y,
                    x + far / 100 * ray[0],
                    y + far / 100 * ray[1],
                    x + far / 100 * ray[2],
                    y + far / 100 * ray[3]);
            canvas.fill(beam, palette.glow(), 40);
        }
        canvas.fill(Ellipse.circle(x, y, radius), palette.light());
    }

    private static final int[][] RAYS = {
        {100, 8, 98, -17}, {87, -50, 71, -71}, {34, -94, 9, -99}, {-34, -94, -57, -82}, {-91, -42, -98, -17},
        {-99, 12, -92, 38}, {-71, 71, -50, 87}, {-17, 98, 8, 100}, {50, 87, 71, 71}, {94, 34, 98, 20},
    };

    /** The colour of a sphere at a pixel, lit from the upper left. */
    private static final class Sphere implements IntBinaryOperator {
        private final int rgb;
        private final int lightX;
        private final int lightY;
        private final long reach;

        Sphere(int rgb, int x, int y, int radius) {
            this.rgb = rgb;
            this.lightX = (x - radius * 2 / 5) >> 8;
            this.lightY = (y - radius * 2 / 5) >> 8;
            this.reach = Math.max(1, (long) (radius >> 8) * (radius >> 8) * 3);
        }

        @Override
        public int applyAsInt(int x, int y) {
            long away = (long) (x - lightX) * (x - lightX) + (long) (y - lightY) * (y - lightY);
            int dark = (int) Math.min(256, away * 256 / reach);
            int lit = Rgb.mix(rgb, Rgb.WHITE, Math.max(0, 150 - dark * 3));
            return Rgb.mix(lit, Rgb.BLACK, dark * 5 / 8);
        }
    }

    /** The area between two ellipses around a planet. */
    private static final class Ring implements Shape {
        private final int centreX;
        private final Ellipse outer;
        private final Ellipse inner;

        Ring(int x, int y, int radius) {
            centreX = x;
            outer = new Ellipse(x, y, radius * 2, radius * 2 / 5);
            inner = new Ellipse(x, y, radius * 3 / 2, radius / 4);
        }

        @Override
        public int top() {
            return outer.top();
        }

        @Override
        public int bottom() {
            return outer.bottom();
        }

        @Override
        public void spans(int y, Spans spans) {
            if (y < inner.top() || y >= inner.bottom()) {
                outer.spans(y, spans);
            } else if (y > inner.top()) {
                int wide = outer.halfWidth(y);
                int hole = inner.halfWidth(y);
                spans.add(centreX - wide, centreX - hole);
                spans.add(centreX + hole, centreX + wide);
            }
        }
    }
}
