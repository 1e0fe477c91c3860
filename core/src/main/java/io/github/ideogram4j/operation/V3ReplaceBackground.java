package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Prompt;
import java.util.Objects;
import java.util.Optional;

/** Keeps a picture's foreground and paints a new background with the V3 model (AiHubMix docs, V3 replace background). */
public record V3ReplaceBackground(ImageSource image, Wording wording, Sampling sampling, V3Style look)
        implements Operation<ImageBatch> {

    public V3ReplaceBackground {
        Objects.requireNonNull(image, "image");
        if (wording.negativePrompt().isPresent()) {
            throw new IllegalArgumentException("negative_prompt is not taken by v3-replace-background");
        }
    }

    public static V3ReplaceBackground of(ImageSource image, String prompt) {
        return builder(image, prompt).build();
    }

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
        return V3Parts.usage(name(), look, sampling, Optional.empty());
    }

    @Override
    public void describeTo(ParameterVisitor visitor) {
        wording.describeTo(visitor, V3Parts.MAGIC_PROMPT);
        sampling.describeTo(visitor);
        look.describeTo(visitor);
        visitor.file("image", image);
        look.describeFilesTo(visitor);
    }

    /** Collects the optional parameters. */
    public static final class Builder extends V3PromptedBuilder<V3ReplaceBackground, Builder> {
        private final ImageSource image;

        private Builder(ImageSource image, Prompt prompt) {
            super(prompt);
            this.image = image;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public V3ReplaceBackground build() {
            return new V3ReplaceBackground(image, wording(null), sampling(), look());
        }
    }
}
