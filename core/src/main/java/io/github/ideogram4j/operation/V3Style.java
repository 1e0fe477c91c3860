package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.StyleCode;
import io.github.ideogram4j.model.StylePreset;
import java.util.List;
import java.util.Optional;

/** What all V3 operations take: how fast, and how it should look. */
public record V3Style(
        Optional<RenderingSpeed> speed,
        List<ImageSource> references,
        List<StyleCode> codes,
        Optional<StylePreset> preset,
        Optional<ColorPalette> palette) {
    public V3Style {
        references = List.copyOf(references);
        codes = List.copyOf(codes);
    }

    /** The speed that will be billed. */
    public RenderingSpeed effectiveSpeed() {
        return speed.orElse(RenderingSpeed.DEFAULT);
    }

    void describeTo(ParameterVisitor visitor) {
        speed.ifPresent(value -> visitor.constant("rendering_speed", value.name()));
        codes.forEach(value -> visitor.constant("style_codes", value.value()));
        preset.ifPresent(value -> visitor.constant("style_preset", value.value()));
        palette.ifPresent(value -> visitor.palette("color_palette", value));
    }

    void describeFilesTo(ParameterVisitor visitor) {
        references.forEach(value -> visitor.file("style_reference_images", value));
    }
}
