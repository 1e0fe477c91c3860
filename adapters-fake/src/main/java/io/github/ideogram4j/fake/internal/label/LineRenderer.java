package io.github.ideogram4j.fake.internal.label;

import io.github.ideogram4j.image.Raster;
import java.util.Optional;

/** Draws a line of text that has characters without a built-in glyph. */
@FunctionalInterface
public interface LineRenderer {
    /**
     * Draws text on a transparent picture.
     *
     * @param height of the line in pixels
     * @param rgb the colour of the letters
     * @return the picture; empty if the text cannot be displayed
     */
    Optional<Raster> render(String text, int height, int rgb);
}
