package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.Strength;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Picture and text to picture with the V3 model (AiHubMix docs, V3 remix).
 *
 * @param imageWeight how much of the source stays; defaults to 50
 */
public record V3Remix(
        ImageSource image,
        PromptOptions promptOptions,
        Optional<Strength> imageWeight,
        OutputSize size,
        Sampling sampling,
        V3Style style,
        Optional<CharacterReference> character)
        implements Operation<ImageBatch> {

    public V3Remix {
        Objects.requireNonNull(image, "image");
    }

    /**
     * Makes one square image from {@code image} and {@code prompt} at default speed; the image weight is 50.
     *
     * @throws IllegalArgumentException if the prompt is blank or has characters that cannot be sent
     */
    public static V3Remix of(ImageSource image, String prompt) {
        return builder(image, prompt).build();
    }

    /**
     * A builder for a remix with optional parameters.
     *
     * @throws IllegalArgumentException if the prompt is blank or has characters that cannot be sent
     */
    public static Builder builder(ImageSource image, String prompt) {
        return new Builder(image, new Prompt(prompt));
    }

    @Override
    public String name() {
        return "v3-remix";
    }

    @Override
    public ImageBatch handledBy(OperationHandler handler) {
        return handler.remix(this);
    }

    @Override
    public Usage usage() {
        return style.usage(name(), sampling, character.isPresent());
    }

    @Override
    public void describeTo(ParameterVisitor visitor) {
        promptOptions.describeTo(visitor, PromptOptions.MAGIC_PROMPT);
        if (imageWeight.isPresent()) {
            visitor.number("image_weight", imageWeight.get().value());
        }
        size.describeTo(visitor);
        sampling.describeTo(visitor);
        style.describeTo(visitor);
        visitor.file("image", image);
        style.describeFilesTo(visitor);
        V3Style.describeTo(visitor, character);
    }

    /** Collects the optional parameters. */
    public static final class Builder extends V3SceneBuilder<Builder> {
        private final ImageSource image;
        private final Prompt prompt;
        private @Nullable Strength imageWeight;

        private Builder(ImageSource image, Prompt prompt) {
            this.prompt = prompt;
            this.image = image;
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

        /** Sets the resolution, one of {@link Resolution#v3}. Not together with an aspect ratio. */
        public Builder resolution(Resolution outputSize) {
            resolution = outputSize;
            return this;
        }

        /** Builds the operation from the current state of this builder, which can be used further. */
        public V3Remix build() {
            Optional<Strength> weight = Optional.ofNullable(imageWeight);
            return new V3Remix(
                    image, promptOptions(prompt), weight, size(), sampling(), v3Style(), characterReference());
        }
    }
}
