package io.github.ideogram4j.fake;

/** The colour laid on each pixel of a shape. */
interface Ink {
    int rgb(int x, int y);

    static Ink flat(int rgb) {
        return (x, y) -> rgb;
    }

    /** From {@code upper} at the pixel line {@code top} to {@code lower} at {@code bottom}. */
    static Ink fading(int upper, int lower, int top, int bottom) {
        int length = Math.max(1, bottom - top);
        return (x, y) -> Rgb.mix(upper, lower, Math.max(0, Math.min(256, (y - top) * 256 / length)));
    }
}
