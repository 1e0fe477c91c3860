package io.github.ideogram4j.fake.internal.describe;

import io.github.ideogram4j.fake.internal.drawing.IntegerSquareRoot;
import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.image.Raster;
import java.util.ArrayList;
import java.util.List;

/** Counts the colours of a picture by name, on a grid of at most about 512 x 512 pixels. */
final class ColourHistogram {
    private static final int SAMPLES_PER_SIDE = 256;
    private static final int MAX_NAMED_COLOURS = 4;
    private static final int MIN_PERCENT = 4;

    /** The value of each colour in hexadecimal, and its name. */
    private static final String[] NAMED =
            ("0B0B0D black,2E3136 charcoal,808080 grey,BEC2C6 silver,FBFBFB white,FBF0D2 cream,"
                            + "DCC9A3 beige,C49A6C tan,7A4B28 brown,3B2316 dark brown,6E1423 maroon,D92B2B red,"
                            + "F27059 coral,F28C1E orange,FBC8A0 peach,E0B02C gold,F6E23E yellow,78782C olive,"
                            + "9BD23C lime,2F9E44 green,14432A dark green,A9E5C8 mint,1F8A8A teal,45CFC8 turquoise,"
                            + "8CC8F0 sky blue,2F6FDE blue,5B7FA6 steel blue,14224A navy,3F3591 indigo,"
                            + "7D3FB0 purple,BFA8E0 lavender,D63FA8 magenta,F5A3C0 pink,5A2350 plum")
                    .split(",", 0);

    private static final int[] COLOURS = colourValues();

    private final int[] counts = new int[COLOURS.length];
    private int total;
    private int transparent;
    private long lumas;
    private long squares;

    private ColourHistogram() {}

    static ColourHistogram of(Raster picture) {
        ColourHistogram census = new ColourHistogram();
        int stepX = Math.max(1, picture.width() / SAMPLES_PER_SIDE);
        int stepY = Math.max(1, picture.height() / SAMPLES_PER_SIDE);
        for (int y = stepY / 2; y < picture.height(); y += stepY) {
            for (int x = stepX / 2; x < picture.width(); x += stepX) {
                census.count(picture.argb(x, y));
            }
        }
        return census;
    }

    private void count(int argb) {
        if (Rgb.alpha(argb) < 128) {
            transparent++;
            return;
        }
        int rgb = argb & 0xFFFFFF;
        int luma = Rgb.luma(rgb);
        counts[nearest(rgb)]++;
        total++;
        lumas += luma;
        squares += (long) luma * luma;
    }

    /** A sentence such as {@code Mostly sky blue (61 %), with cream (22 %) and navy (9 %).} */
    String colours() {
        List<String> names = new ArrayList<>();
        int[] rest = counts.clone();
        for (int most = largest(rest); names.size() < MAX_NAMED_COLOURS && isNamed(rest[most]); most = largest(rest)) {
            names.add(NAMED[most].substring(7) + " (" + rest[most] * 100L / total + " %)");
            rest[most] = 0;
        }
        return names.isEmpty() ? "Fully transparent." : "Mostly " + joined(names) + transparency() + ".";
    }

    /** A sentence such as {@code Fairly dark, with strong contrast.} */
    String light() {
        if (total == 0) {
            return "Nothing to see.";
        }
        long mean = lumas / total;
        long spread = IntegerSquareRoot.of(Math.max(0, squares / total - mean * mean));
        String light = mean < 50 ? "Dark" : mean < 100 ? "Fairly dark" : mean < 160 ? "Of medium brightness" : "Bright";
        String contrast = spread < 16 ? "hardly any" : spread < 45 ? "soft" : "strong";
        return light + ", with " + contrast + " contrast.";
    }

    private boolean isNamed(int count) {
        return count > 0 && count * 100L >= (long) MIN_PERCENT * total;
    }

    private static int largest(int[] numbers) {
        int largest = 0;
        for (int i = 1; i < numbers.length; i++) {
            largest = numbers[i] > numbers[largest] ? i : largest;
        }
        return largest;
    }

    private static int nearest(int rgb) {
        int nearest = 0;
        for (int i = 1; i < COLOURS.length; i++) {
            nearest = Rgb.distance(rgb, COLOURS[i]) < Rgb.distance(rgb, COLOURS[nearest]) ? i : nearest;
        }
        return nearest;
    }

    private static int[] colourValues() {
        int[] values = new int[NAMED.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Integer.parseInt(NAMED[i].substring(0, 6), 16);
        }
        return values;
    }

    private static String joined(List<String> names) {
        if (names.size() == 1) {
            return names.get(0);
        }
        String last = names.get(names.size() - 1);
        String others = String.join(", ", names.subList(1, names.size() - 1));
        return names.get(0) + ", with " + (others.isEmpty() ? "" : others + " and ") + last;
    }

    private String transparency() {
        return transparent == 0 ? "" : "; partly transparent (" + transparent * 100L / (transparent + total) + " %)";
    }
}
