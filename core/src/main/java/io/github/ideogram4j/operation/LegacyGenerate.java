package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.StyleType;
import java.util.Objects;
import java.util.Optional;

/** Text to picture with a model before V3 (AiHubMix docs, generate). */
public record LegacyGenerate(
        ModelId model, PromptOptions promptOptions, OutputSize size, Sampling sampling, Optional<ColorPalette> palette)
        implements Operation<ImageBatch> {

    public LegacyGenerate {
        Objects.requireNonNull(model, "model");
    }

    /**
     * Makes one square image with the defaults of the service.
     *
     * @throws IllegalArgumentException if the prompt is blank or has characters that cannot be sent
     */
    public static LegacyGenerate of(ModelId model, String prompt) {
        return builder(model, prompt).build();
    }

    /**
     * A builder for an image with optional parameters.
     *
     * @throws IllegalArgumentException if the prompt is blank or has characters that cannot be sent
     */
    public static Builder builder(ModelId model, String prompt) {
        return new Builder(model, new Prompt(prompt));
    }

    @Override
    public String name() {
        return "legacy-generate";
    }

    @Override
    public ImageBatch handledBy(OperationHandler handler) {
        return handler.generate(this);
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
    }

    /** Collects the optional parameters. */
    public static final class Builder extends OperationBuilder<Builder> {
        private final ModelId model;
        private final Prompt prompt;

        private Builder(ModelId model, Prompt prompt) {
            this.model = model;
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

        /** Builds the operation from the current state of this builder, which can be used further. */
        public LegacyGenerate build() {
            return new LegacyGenerate(model, promptOptions(prompt), size(), sampling(), Optional.ofNullable(palette));
        }
    }
}
