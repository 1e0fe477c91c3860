package io.github.ideogram4j.fake.internal.edit;

import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.image.Raster;

/**
 * The colours that a picture would have without its subject: those at its left and right edge, mixed in between. The
 * rougher the edges are, the more a pixel may differ.
 */
final class Backdrop {
    private static final int LEAST_TOLERANCE = 500;
    private static final int MOST_TOLERANCE = 14_000;
    private static final int JUMP = 6_000;

    private final int width;
    private final int[] left;
    private final int[] right;
    private int foot;
    private int tolerance;

    private Backdrop(Raster picture) {
        this.width = picture.width();
        this.left = new int[picture.height()];
        this.right = new int[picture.height()];
    }

    static Backdrop of(Raster picture) {
        Backdrop backdrop = new Backdrop(picture);
        backdrop.measure(picture);
        return backdrop;
    }

    private void measure(Raster picture) {
        int reach = Math.max(1, Math.min(width, left.length) / 40);
        long roughness = 0;
        foot = left.length;
        for (int y = 0; y < left.length; y++) {
            left[y] = mean(picture, 0, reach, y, reach);
            right[y] = mean(picture, width - 1 - reach, width - 1, y, reach);
            boolean low = y >= left.length * 2 / 3;
            if (low && y > 0 && (jumps(left, y) || jumps(right, y))) { // a subject that touches the sides
                foot = Math.min(foot, y);
            }
            if (y >= foot) {
                left[y] = left[foot - 1];
                right[y] = right[foot - 1];
            } else {
                roughness += Rgb.distance(picture.argb(0, y), left[y]);
                roughness += Rgb.distance(picture.argb(width - 1, y), right[y]);
            }
        }
        tolerance = (int) Math.max(LEAST_TOLERANCE, Math.min(MOST_TOLERANCE, roughness / (2L * foot)));
    }

    private static boolean jumps(int[] edge, int y) {
        return Rgb.distance(edge[y], edge[y - 1]) > JUMP;
    }

    /** The line from which on the edges show a subject. */
    int foot() {
        return foot;
    }

    /** Whether the mean of a pixel and its neighbours is similar, or the pixel alone is nearly equal. */
    boolean includes(Raster picture, int x, int y) {
        int expected = Rgb.mix(left[y], right[y], x * 256 / Math.max(1, width - 1));
        return Rgb.distance(picture.argb(x, y), expected) <= tolerance / 4
                || Rgb.distance(mean(picture, x - 1, x + 1, y, 1), expected) <= tolerance;
    }

    private static int mean(Raster picture, int fromX, int toX, int middleY, int reach) {
        int red = 0;
        int green = 0;
        int blue = 0;
        int count = 0;
        for (int y = Math.max(0, middleY - reach); y <= Math.min(picture.height() - 1, middleY + reach); y++) {
            for (int x = Math.max(0, fromX); x <= Math.min(picture.width() - 1, toX); x++) {
                int argb = picture.argb(x, y);
                red += Rgb.red(argb);
                green += Rgb.green(argb);
                blue += Rgb.blue(argb);
                count++;
            }
        }
        return Rgb.of(red / count, green / count, blue / count);
    }
}
