package io.github.ideogram4j.fake;

/** Where a layer of the land runs: all in pixels. {@code unit} is a thousandth of the picture's mean side, in 1/256. */
record Frame(int width, int height, int unit) {
    static Frame of(int width, int height) {
        return new Frame(width, height, (int) Math.max(1, SquareRoot.of((long) width * height) * 256 / 1000));
    }

    /** So many thousandths of the picture's mean side, in 1/256 pixel. */
    int units(int thousandths) {
        return unit * thousandths;
    }

    /** As {@link #units}, in whole pixels, at least one. */
    int pixels(int thousandths) {
        return Math.max(1, units(thousandths) >> 8);
    }
}
