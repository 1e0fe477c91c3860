package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.IntegerSquareRoot;

/** The size of a scene. */
final class SceneSize {
    private final int width;
    private final int height;
    private final int unit;

    /** Width and height are in pixels. */
    SceneSize(int width, int height) {
        this.width = width;
        this.height = height;
        this.unit = (int) Math.max(1, IntegerSquareRoot.of((long) width * height) * 256 / 1000);
    }

    /** In pixels. */
    int width() {
        return width;
    }

    /** In pixels. */
    int height() {
        return height;
    }

    /** A thousandth of the mean side, in 1/256 pixel. */
    int unit() {
        return unit;
    }

    /** Converts thousandths of the mean side to 1/256 pixel. */
    int units(int thousandths) {
        return unit * thousandths;
    }

    /** Converts thousandths of the mean side to pixels; at least 1. */
    int pixels(int thousandths) {
        return Math.max(1, units(thousandths) >> 8);
    }
}
