package io.github.ideogram4j.fake;

import io.github.ideogram4j.fake.internal.scene.Scene;
import io.github.ideogram4j.fake.internal.scene.ScenePainter;
import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.operation.Sampling;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of an operation that determine its pictures.
 *
 * @param operation name of the operation
 * @param variant model or speed, for the label of the picture
 * @param colours RGB colours to use; empty to derive them from the prompt
 * @param size size of each picture
 * @param sampling number of pictures and seed
 */
record RenderRequest(
        String operation,
        String variant,
        Optional<Prompt> prompt,
        Optional<StyleType> style,
        List<Integer> colours,
        Resolution size,
        Sampling sampling,
        Drawing drawing) {

    /** Draws a picture with a scene. */
    @FunctionalInterface
    interface Drawing {
        Raster draw(ScenePainter painter, int width, int height) throws IOException;
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
