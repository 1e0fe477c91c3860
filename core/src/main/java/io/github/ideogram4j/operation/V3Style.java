package io.github.ideogram4j.operation;

import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.StylePreset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rendering speed and the style of a V3 operation.
 *
 * @param speed decides the price; defaults to {@link RenderingSpeed#DEFAULT}
 * @param references images whose style to follow; not together with codes
 * @param codes styles by their codes; not together with a style type or references
 * @param preset a predefined style; not together with codes or references
 * @param palette the colors of the image; the service chooses them by default
 */
public record V3Style(
        Optional<RenderingSpeed> speed,
        List<ImageSource> references,
        List<Code> codes,
        Optional<StylePreset> preset,
        Optional<ColorPalette> palette) {
    public V3Style {
        references = List.copyOf(references);
        codes = List.copyOf(codes);
    }

    /** The rendering speed that will be billed. */
    public RenderingSpeed effectiveSpeed() {
        return speed.orElse(RenderingSpeed.DEFAULT);
    }

    void describeTo(ParameterVisitor visitor) {
        if (speed.isPresent()) {
            visitor.constant("rendering_speed", speed.get().name());
        }
        for (Code code : codes) {
            visitor.constant("style_codes", code.value());
        }
        if (preset.isPresent()) {
            visitor.constant("style_preset", preset.get().value());
        }
        if (palette.isPresent()) {
            visitor.palette("color_palette", palette.get());
        }
    }

    Operation.Usage usage(String operation, Sampling sampling, boolean character) {
        return new Operation.Usage(operation, effectiveSpeed().name(), character, sampling.images());
    }

    static void describeTo(ParameterVisitor visitor, Optional<CharacterReference> character) {
        if (character.isPresent()) {
            CharacterReference reference = character.get();
            visitor.file("character_reference_images", reference.image());
            if (reference.mask().isPresent()) {
                visitor.file("character_reference_images_mask", reference.mask().get());
            }
        }
    }

    void describeFilesTo(ParameterVisitor visitor) {
        for (ImageSource image : references) {
            visitor.file("style_reference_images", image);
        }
    }

    /**
     * The code of a style.
     *
     * @param value eight hexadecimal digits (vendor specification)
     */
    public record Code(String value) {
        private static final Pattern SPELLING = Pattern.compile("[0-9a-fA-F]{8}");

        public Code {
            if (!SPELLING.matcher(value).matches()) {
                throw new IllegalArgumentException("style_codes is not 8 hexadecimal digits: " + Excerpt.of(value));
            }
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
