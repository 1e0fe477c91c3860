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
 * @param imageWeight how much of the source stays, 50 when not sent
 */
public record V3Remix(
        ImageSource image,
        Wording wording,
        Optional<Strength> imageWeight,
        Canvas canvas,
        Sampling sampling,
        V3Style look,
        Optional<CharacterReference> character)
        implements Operation<ImageBatch> {

    public V3Remix {
        Objects.requireNonNull(image, "image");
    }

    public static V3Remix of(ImageSource image, String prompt) {
        return builder(image, prompt).build();
    }

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
        return V3Parts.usage(name(), look, sampling, character);
    }

    @Override
    public void describeTo(ParameterVisitor visitor) {
        wording.describeTo(visitor, V3Parts.MAGIC_PROMPT);
        imageWeight.ifPresent(value -> visitor.number("image_weight", value.value()));
        canvas.describeTo(visitor);
        sampling.describeTo(visitor);
        look.describeTo(visitor);
        visitor.file("image", image);
        look.describeFilesTo(visitor);
        V3Parts.describeCharacter(character, visitor);
    }

    /** Collects the optional parameters. */
    public static final class Builder extends V3SceneBuilder<V3Remix, Builder> {
        private final ImageSource image;
        private @Nullable Strength imageWeight;
        private @Nullable Resolution resolution;

        private Builder(ImageSource image, Prompt prompt) {
            super(prompt);
            this.image = image;
        }

        /** 1 to 100: the higher, the more of the source stays. */
        public Builder imageWeight(int weight) {
            imageWeight = Strength.of("image_weight", weight);
            return this;
        }

        /** One of the 69 resolutions of V3; not together with an aspect ratio. */
        public Builder resolution(Resolution size) {
            resolution = size;
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public V3Remix build() {
            Canvas canvas = new Canvas(ratio(), Optional.ofNullable(resolution));
            Optional<Strength> weight = Optional.ofNullable(imageWeight);
            return new V3Remix(image, wording(), weight, canvas, sampling(), look(), characterReference());
        }
    }
}
