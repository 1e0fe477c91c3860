package io.github.ideogram4j.fake.internal.describe;

import io.github.ideogram4j.image.Raster;
import java.util.List;

/** Describes size, colours and brightness of a picture. */
public final class PictureDescription {
    private static final int[][] RATIOS = {
        {1, 1}, {5, 4}, {4, 3}, {3, 2}, {16, 10}, {16, 9}, {2, 1}, {5, 2}, {3, 1}, {4, 1},
    };

    private PictureDescription() {}

    /** One sentence each about size and ratio, colours, and brightness. */
    public static List<String> of(Raster picture) {
        ColourHistogram census = ColourHistogram.of(picture);
        return List.of(shape(picture), census.colours(), census.light());
    }

    private static String shape(Raster picture) {
        int width = picture.width();
        int height = picture.height();
        String kind = width == height ? "A square" : width > height ? "A landscape" : "A portrait format";
        return kind + " picture of " + width + "x" + height + " pixels, " + ratio(width, height) + ".";
    }

    private static String ratio(int width, int height) {
        long longer = Math.max(width, height);
        long shorter = Math.min(width, height);
        int[] nearest = RATIOS[0];
        for (int[] ratio : RATIOS) {
            if (error(ratio, longer, shorter) < error(nearest, longer, shorter)) {
                nearest = ratio;
            }
        }
        boolean exact = longer * nearest[1] == shorter * nearest[0];
        boolean wide = width >= height;
        String text = nearest[wide ? 0 : 1] + ":" + nearest[wide ? 1 : 0];
        return exact ? "exactly " + text : "about " + text;
    }

    private static long error(int[] ratio, long longer, long shorter) {
        return Math.abs(longer * 1000 / shorter - ratio[0] * 1000L / ratio[1]);
    }
}
