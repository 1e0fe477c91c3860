package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.Strength;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Doubles a picture's resolution (AiHubMix docs, upscale).
 *
 * @param prompt guides the added detail
 * @param resemblance closeness to the source; defaults to 50
 * @param detail amount of added detail; defaults to 50
 */
public record Upscale(
        ImageSource image,
        Optional<Prompt> prompt,
        Optional<Strength> resemblance,
        Optional<Strength> detail,
        Optional<MagicPrompt> magicPrompt,
        Sampling sampling)
        implements Operation<ImageBatch> {

    public Upscale {
        Objects.requireNonNull(image, "image");
    }

    /** Doubles the width and height of {@code image}; resemblance and detail are 50. */
    public static Upscale of(ImageSource image) {
        return builder(image).build();
    }

    /** A builder for an upscale with optional parameters. */
    public static Builder builder(ImageSource image) {
        return new Builder(image);
    }

    @Override
    public String name() {
        return "upscale";
    }

    @Override
    public ImageBatch handledBy(OperationHandler handler) {
        return handler.upscale(this);
    }

    @Override
    public Usage usage() {
        return new Usage(name(), "", false, sampling.images());
    }

    @Override
    public void describeTo(ParameterVisitor visitor) {
        if (prompt.isPresent()) {
            visitor.text("prompt", prompt.get().text());
        }
        if (resemblance.isPresent()) {
            visitor.number("resemblance", resemblance.get().value());
        }
        if (detail.isPresent()) {
            visitor.number("detail", detail.get().value());
        }
        if (magicPrompt.isPresent()) {
            visitor.constant(
                    PromptOptions.LEGACY_MAGIC_PROMPT, magicPrompt.get().name());
        }
        sampling.describeTo(visitor);
        visitor.file("image_file", image);
    }

    /** Collects the optional parameters. */
    public static final class Builder extends OperationBuilder<Builder> {
        private final ImageSource image;
        private @Nullable Prompt prompt;
        private @Nullable Strength resemblance;
        private @Nullable Strength detail;

        private Builder(ImageSource image) {
            this.image = image;
        }

        /**
         * Sets a text that guides the added detail.
         *
         * @throws IllegalArgumentException if the text is blank or has characters that cannot be sent
         */
        public Builder prompt(String text) {
            prompt = new Prompt(text);
            return this;
        }

        /**
         * Sets how close the result stays to the source. Defaults to 50.
         *
         * @throws IllegalArgumentException if not 1 to 100
         */
        public Builder resemblance(int strength) {
            resemblance = Strength.of("resemblance", strength);
            return this;
        }

        /**
         * Sets how much detail is added. Defaults to 50.
         *
         * @throws IllegalArgumentException if not 1 to 100
         */
        public Builder detail(int strength) {
            detail = Strength.of("detail", strength);
            return this;
        }

        /** Sets whether the service may rewrite the prompt. Defaults to {@link MagicPrompt#AUTO}. */
        public Builder magicPrompt(MagicPrompt option) {
            magicPrompt = option;
            return this;
        }

        /** Builds the operation from the current state of this builder, which can be used further. */
        public Upscale build() {
            return new Upscale(
                    image,
                    Optional.ofNullable(prompt),
                    Optional.ofNullable(resemblance),
                    Optional.ofNullable(detail),
                    Optional.ofNullable(magicPrompt),
                    sampling());
        }
    }
}
