package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.Strength;
import io.github.ideogram4j.model.StyleType;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Picture and text to picture with a model before V3; the source is cropped to the chosen ratio (AiHubMix docs, remix).
 *
 * @param imageWeight how much of the source stays; defaults to 50
 */
public record LegacyRemix(
        ModelId model,
        ImageSource image,
        PromptOptions promptOptions,
        Optional<Strength> imageWeight,
        OutputSize size,
        Sampling sampling,
        Optional<ColorPalette> palette)
        implements Operation<ImageBatch> {

    public LegacyRemix {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(image, "image");
    }

    /**
     * Makes one square image from {@code image} and {@code prompt}; the image weight is 50.
     *
     * @throws IllegalArgumentException if the prompt is blank or has characters that cannot be sent
     */
    public static LegacyRemix of(ModelId model, ImageSource image, String prompt) {
        return builder(model, image, prompt).build();
    }

    /**
     * A builder for a remix with optional parameters.
     *
     * @throws IllegalArgumentException if the prompt is blank or has characters that cannot be sent
     */
    public static Builder builder(ModelId model, ImageSource image, String prompt) {
        return new Builder(model, image, new Prompt(prompt));
    }

    @Override
    public String name() {
        return "legacy-remix";
    }

    @Override
    public ImageBatch handledBy(OperationHandler handler) {
        return handler.remix(this);
    }

    @Override
    public Usage usage() {
        return new Usage(name(), model.value(), false, sampling.images());
    }

    @Override
    public void describeTo(ParameterVisitor visitor) {
        promptOptions.describeTo(visitor, PromptOptions.LEGACY_MAGIC_PROMPT);
        visitor.constant("model", model.value());
        size.describeTo(visitor);
        sampling.describeTo(visitor);
        if (palette.isPresent()) {
            visitor.palette("color_palette", palette.get());
        }
        if (imageWeight.isPresent()) {
            visitor.number("image_weight", imageWeight.get().value());
        }
        visitor.file("image_file", image);
    }

    /** Collects the optional parameters. */
    public static final class Builder extends OperationBuilder<Builder> {
        private final ModelId model;
        private final ImageSource image;
        private final Prompt prompt;
        private @Nullable Strength imageWeight;

        private Builder(ModelId model, ImageSource image, Prompt prompt) {
            this.model = model;
            this.image = image;
            this.prompt = prompt;
        }

        /** Sets whether the service may rewrite the prompt. Defaults to {@link MagicPrompt#AUTO}. */
        public Builder magicPrompt(MagicPrompt option) {
            magicPrompt = option;
            return this;
        }

        /** Sets the style type. Not for V_1 and V_1_TURBO. */
        public Builder style(StyleType type) {
            styleType = type;
            return this;
        }

        /**
         * Sets what the image should not show. Not for V_2A and V_2A_TURBO.
         *
         * @throws IllegalArgumentException if the text is blank or has characters that cannot be sent
         */
        public Builder negativePrompt(String text) {
            negativePrompt = Prompt.negative(text);
            return this;
        }

        /** Sets the aspect ratio, one of {@link AspectRatio#legacy}. Not together with a resolution. */
        public Builder aspectRatio(AspectRatio ratio) {
            aspectRatio = ratio;
            return this;
        }

        /**
         * Sets the resolution, one of {@link Resolution#legacy}. Only for V_2 and V_2_TURBO, and not together with an
         * aspect ratio.
         */
        public Builder resolution(Resolution outputSize) {
            resolution = outputSize;
            return this;
        }

        /** Sets the colors of the image. Only for V_2 and V_2_TURBO. */
        public Builder palette(ColorPalette colorPalette) {
            palette = colorPalette;
            return this;
        }

        /**
         * Sets how much of the source image is kept. Defaults to 50.
         *
         * @throws IllegalArgumentException if not 1 to 100
         */
        public Builder imageWeight(int weight) {
            imageWeight = Strength.of("image_weight", weight);
            return this;
        }

        /** Builds the operation from the current state of this builder, which can be used further. */
        public LegacyRemix build() {
            return new LegacyRemix(
                    model,
                    image,
                    promptOptions(prompt),
                    Optional.ofNullable(imageWeight),
                    size(),
                    sampling(),
                    Optional.ofNullable(palette));
        }
    }
}
