package io.github.ideogram4j.fake.internal.drawing;

/** The colour of each pixel of a shape. */
@FunctionalInterface
public interface ShapeFill {
    /** The colour as {@code 0xRRGGBB} at a pixel. */
    int rgb(int x, int y);
}
