package io.github.ideogram4j.fake.internal.describe;

import io.github.ideogram4j.fake.internal.drawing.IntegerSquareRoot;
import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.image.Raster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the colours of a picture by name, on a grid of at most about 512 x 512 pixels. */
final class ColourHistogram {
    private static final int SAMPLES_PER_SIDE = 256;
    private static final int MAX_NAMED_COLOURS = 4;
    private static final int MIN_PERCENT = 4;

    private final Map<ColourName, Integer> counts = new EnumMap<>(ColourName.class);
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
        counts.merge(ColourName.nearest(rgb), 1, Integer::sum);
        total++;
        lumas += luma;
        squares += (long) luma * luma;
    }

    /** A sentence such as {@code Mostly sky blue (61 %), with cream (22 %) and navy (9 %).} */
    String colours() {
        List<String> names = new ArrayList<>();
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() * 100L >= (long) MIN_PERCENT * total)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MAX_NAMED_COLOURS)
                .forEach(entry -> names.add(entry.getKey().text() + " (" + entry.getValue() * 100L / total + " %)"));
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
