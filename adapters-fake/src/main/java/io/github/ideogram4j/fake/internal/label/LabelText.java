package io.github.ideogram4j.fake.internal.label;

import io.github.ideogram4j.fake.internal.drawing.RasterCanvas;

/** Text in lines, laid out for one scale: a line is {@code scale} times {@link Glyph#PITCH} pixels high. */
interface LabelText {
    int scale();

    int lineCount();

    /** The width of the longest line in pixels. */
    int width();

    /** Whether a part of the text did not fit. */
    boolean isCut();

    /** Draws the text; {@code x} and {@code y} are the upper left corner. */
    void draw(RasterCanvas canvas, int x, int y);
}
