package io.github.ideogram4j.fake;

import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.operation.Sampling;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What an operation asks for, as far as drawing goes.
 *
 * @param variant model or speed, for the picture's label
 * @param colours RGB colours to keep to; empty: derived from the prompt
 */
record Commission(
        String operation,
        String variant,
        Optional<Prompt> prompt,
        Optional<StyleType> style,
        List<Integer> colours,
        Resolution size,
        Sampling sampling,
        Drawing drawing) {

    /** Turns a scene into the picture asked for. */
    @FunctionalInterface
    interface Drawing {
        Raster draw(Scene scene, int width, int height) throws IOException;
    }

    String promptText() {
        return prompt.map(Prompt::text).orElse("");
    }

    Scene scene(int seed, long composition) {
        String caption = String.join("  ", operation, variant, "seed " + seed, size.toString());
        return new Scene(
                promptText(),
                caption,
                composition,
                colours,
                style.map(StyleType::value).orElse(""));
    }
}
