package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ModelId;
import java.util.Objects;
import java.util.Optional;

/** What legacy generate and remix ask for alike. */
public record LegacyScene(
        ModelId model, Wording wording, Canvas canvas, Sampling sampling, Optional<ColorPalette> palette) {

    public LegacyScene {
        Objects.requireNonNull(model, "model");
    }

    static final String MAGIC_PROMPT = "magic_prompt_option";

    Usage usage(String operation) {
        return new Usage(operation, model.value(), false, sampling.images());
    }

    void describeTo(ParameterVisitor visitor) {
        wording.describeTo(visitor, MAGIC_PROMPT);
        visitor.constant("model", model.value());
        canvas.describeTo(visitor);
        sampling.describeTo(visitor);
        palette.ifPresent(value -> visitor.palette("color_palette", value));
    }
}
