package io.github.ideogram4j.fake;

import io.github.ideogram4j.image.Raster;

/** One pixel over another. */
final class Overlay {
    private Overlay() {}

    /** {@code percent} of the upper pixel, less where it is translucent, on the opaque lower one. */
    static int of(int upper, int lower, int percent) {
        int share = percent * Rgb.alpha(upper);
        return Rgb.OPAQUE
                | Rgb.of(
                        channel(Rgb.red(upper), Rgb.red(lower), share),
                        channel(Rgb.green(upper), Rgb.green(lower), share),
                        channel(Rgb.blue(upper), Rgb.blue(lower), share));
    }

    static void requireSameSize(Raster one, Raster other) {
        if (one.width() != other.width() || one.height() != other.height()) {
            throw new IllegalArgumentException("sizes differ: " + one + ", " + other);
        }
    }

    private static int channel(int upper, int lower, int share) {
        int all = 100 * 255;
        return (upper * share + lower * (all - share) + all / 2) / all;
    }
}
