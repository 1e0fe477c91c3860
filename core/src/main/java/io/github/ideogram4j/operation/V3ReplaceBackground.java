package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.StyleType;
import java.util.Objects;

/** Keeps a picture's foreground and paints a new background with the V3 model (AiHubMix docs, V3 replace background). */
public record V3ReplaceBackground(ImageSource image, PromptOptions promptOptions, Sampling sampling, V3Style style)
        implements Operation<ImageBatch> {

    public V3ReplaceBackground {
        Objects.requireNonNull(image, "image");
        if (promptOptions.negativePrompt().isPresent()) {
            throw new IllegalArgumentException("negative_prompt is not taken by v3-replace-background");
        }
    }

    /**
     * Generates a new background for {@code image} with the defaults of the service: one image at default speed.
     *
     * @throws IllegalArgumentException if the prompt is blank or has characters that cannot be sent
     */
    public static V3ReplaceBackground of(ImageSource image, String prompt) {
        return builder(image, prompt).build();
    }

    /**
     * A builder for a new background with optional parameters.
     *
     * @throws IllegalArgumentException if the prompt is blank or has characters that cannot be sent
     */
    public static Builder builder(ImageSource image, String prompt) {
        return new Builder(image, new Prompt(prompt));
    }

    @Override
    public String name() {
        return "v3-replace-background";
    }

    @Override
    public ImageBatch handledBy(OperationHandler handler) {
        return handler.replaceBackground(this);
    }

    @Override
    public Usage usage() {
        return style.usage(name(), sampling, false);
    }

    @Override
    public void describeTo(ParameterVisitor visitor) {
        promptOptions.describeTo(visitor, PromptOptions.MAGIC_PROMPT);
        sampling.describeTo(visitor);
        style.describeTo(visitor);
        visitor.file("image", image);
        style.describeFilesTo(visitor);
    }

    /** Collects the optional parameters. */
    public static final class Builder extends V3Builder<Builder> {
        private final ImageSource image;
        private final Prompt prompt;

        private Builder(ImageSource image, Prompt prompt) {
            this.image = image;
            this.prompt = prompt;
        }

        /** Sets whether the service may rewrite the prompt. Defaults to {@link MagicPrompt#AUTO}. */
        public Builder magicPrompt(MagicPrompt option) {
            magicPrompt = option;
            return this;
        }

        /** Sets the style type. Only AiHubMix documents it here. Not together with style codes. */
        public Builder style(StyleType type) {
            styleType = type;
            return this;
        }

        /** Builds the operation from the current state of this builder, which can be used further. */
        public V3ReplaceBackground build() {
            return new V3ReplaceBackground(image, promptOptions(prompt), sampling(), v3Style());
        }
    }
}
