package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.StyleType;
import java.util.Objects;

/**
 * Repaints the black part of a mask with V_2 or V_2_TURBO (AiHubMix docs, edit).
 *
 * @param mask black where the picture changes, white where it stays; of the picture's size
 */
public record LegacyEdit(
        ModelId model, ImageSource image, ImageSource mask, PromptOptions promptOptions, Sampling sampling)
        implements Operation<ImageBatch> {

    public LegacyEdit {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(mask, "mask");
        if (promptOptions.negativePrompt().isPresent()) {
            throw new IllegalArgumentException("negative_prompt is not taken by legacy-edit");
        }
    }

    /**
     * Repaints the black part of {@code mask} with the defaults of the service: one image, AUTO style.
     *
     * @throws IllegalArgumentException if the prompt is blank or has characters that cannot be sent
     */
    public static LegacyEdit of(ModelId model, ImageSource image, ImageSource mask, String prompt) {
        return builder(model, image, mask, prompt).build();
    }

    /**
     * A builder for an edit with optional parameters.
     *
     * @param model {@link ModelId#V_2} or {@link ModelId#V_2_TURBO}
     * @param mask black where the picture changes, white where it stays; of the picture's size
     * @throws IllegalArgumentException if the prompt is blank or has characters that cannot be sent
     */
    public static Builder builder(ModelId model, ImageSource image, ImageSource mask, String prompt) {
        return new Builder(model, image, mask, new Prompt(prompt));
    }

    @Override
    public String name() {
        return "legacy-edit";
    }

    @Override
    public ImageBatch handledBy(OperationHandler handler) {
        return handler.edit(this);
    }

    @Override
    public Usage usage() {
        return new Usage(name(), model.value(), false, sampling.images());
    }

    @Override
    public void describeTo(ParameterVisitor visitor) {
        promptOptions.describeTo(visitor, PromptOptions.LEGACY_MAGIC_PROMPT);
        visitor.constant("model", model.value());
        sampling.describeTo(visitor);
        visitor.file("image_file", image);
        visitor.file("mask", mask);
    }

    /** Collects the optional parameters. */
    public static final class Builder extends OperationBuilder<Builder> {
        private final ModelId model;
        private final ImageSource image;
        private final ImageSource mask;
        private final Prompt prompt;

        private Builder(ModelId model, ImageSource image, ImageSource mask, Prompt prompt) {
            this.model = model;
            this.image = image;
            this.mask = mask;
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

        /** Builds the operation from the current state of this builder, which can be used further. */
        public LegacyEdit build() {
            return new LegacyEdit(model, image, mask, promptOptions(prompt), sampling());
        }
    }
}
