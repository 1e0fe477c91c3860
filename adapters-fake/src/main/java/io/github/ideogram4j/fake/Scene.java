package io.github.ideogram4j.fake;

import java.util.List;

/**
 * What to draw.
 *
 * @param prompt any text, drawn on the picture's label
 * @param caption a short line under the prompt that tells which call made the picture
 * @param seed another seed gives another composition of the same things
 * @param colours RGB colours that replace those derived from the prompt; empty: derived
 * @param style a style type by its name on the wire; unknown or empty: the house style
 */
record Scene(String prompt, String caption, long seed, List<Integer> colours, String style) {
    Scene {
        colours = List.copyOf(colours);
    }

    static Scene of(String prompt, String caption, long seed) {
        return new Scene(prompt, caption, seed, List.of(), "");
    }
}
