package io.github.ideogram4j.fake;

import io.github.ideogram4j.image.Raster;
import java.util.Optional;

/**
 * Draws prompts in scripts for which the fake has no letters, such as Korean, Japanese, Chinese, and emoji. Usually done
 * with the fonts of the platform; the Android guide has an implementation with {@code Paint}.
 *
 * <p>Called while a picture is opened, on the caller's thread. Must be thread-safe if several pictures are opened at once.
 * An exception fails the opening.
 */
@FunctionalInterface
public interface CaptionRenderer {
    /**
     * Draws one line of text on a transparent picture.
     *
     * @param text not blank, without line breaks; at most 401 UTF-16 units
     * @param height the height of the line, with room for accents and descenders, in pixels; at least 13
     * @param rgb the colour of the letters, {@code 0xRRGGBB}; emoji may have colours of their own
     * @return the picture, as wide as the text; empty if a character cannot be displayed. The label then says in words
     *     which script the prompt is in
     */
    Optional<Raster> render(String text, int height, int rgb);
}
