package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.IntegerSquareRoot;

/**
 * The size of a scene.
 *
 * @param width in pixels
 * @param height in pixels
 * @param unit a thousandth of the mean side, in 1/256 pixel
 */
record SceneSize(int width, int height, int unit) {
    static SceneSize of(int width, int height) {
        return new SceneSize(width, height, (int)
                Math.max(1, IntegerSquareRoot.of((long) width * height) * 256 / 1000));
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
