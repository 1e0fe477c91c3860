package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.Strength;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Picture and text to picture with a model before V3; the source is cropped to the chosen ratio (AiHubMix docs, remix).
 *
 * @param imageWeight how much of the source stays, 50 when not sent
 */
public record LegacyRemix(ImageSource image, LegacyScene scene, Optional<Strength> imageWeight)
        implements Operation<ImageBatch> {

    public LegacyRemix {
        Objects.requireNonNull(image, "image");
    }

    public static LegacyRemix of(ModelId model, ImageSource image, String prompt) {
        return builder(model, image, prompt).build();
    }

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
        return scene.usage(name());
    }

    @Override
    public void describeTo(ParameterVisitor visitor) {
        scene.describeTo(visitor);
        imageWeight.ifPresent(value -> visitor.number("image_weight", value.value()));
        visitor.file("image_file", image);
    }

    /** Collects the optional parameters. */
    public static final class Builder extends LegacySceneBuilder<LegacyRemix, Builder> {
        private final ImageSource image;
        private @Nullable Strength imageWeight;

        private Builder(ModelId model, ImageSource image, Prompt prompt) {
            super(model, prompt);
            this.image = image;
        }

        /** 1 to 100: the higher, the more of the source stays. */
        public Builder imageWeight(int weight) {
            imageWeight = Strength.of("image_weight", weight);
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public LegacyRemix build() {
            return new LegacyRemix(image, scene(), Optional.ofNullable(imageWeight));
        }
    }
}
