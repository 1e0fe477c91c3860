package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.Resolution;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text to picture with the V3 model (AiHubMix docs, V3 generate). */
public record V3Generate(
        Wording wording, Canvas canvas, Sampling sampling, V3Style look, Optional<CharacterReference> character)
        implements Operation<ImageBatch> {

    /** With the service's defaults: one square picture at default speed. */
    public static V3Generate of(String prompt) {
        return builder(prompt).build();
    }

    public static Builder builder(String prompt) {
        return new Builder(new Prompt(prompt));
    }

    @Override
    public String name() {
        return "v3-generate";
    }

    @Override
    public ImageBatch handledBy(OperationHandler handler) {
        return handler.generate(this);
    }

    @Override
    public Usage usage() {
        return V3Parts.usage(name(), look, sampling, character);
    }

    @Override
    public void describeTo(ParameterVisitor visitor) {
        wording.describeTo(visitor, V3Parts.MAGIC_PROMPT);
        canvas.describeTo(visitor);
        sampling.describeTo(visitor);
        look.describeTo(visitor);
        look.describeFilesTo(visitor);
        V3Parts.describeCharacter(character, visitor);
    }

    /** Collects the optional parameters. */
    public static final class Builder extends V3SceneBuilder<V3Generate, Builder> {
        private @Nullable Resolution resolution;

        private Builder(Prompt prompt) {
            super(prompt);
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
        public V3Generate build() {
            Canvas canvas = new Canvas(ratio(), Optional.ofNullable(resolution));
            return new V3Generate(wording(), canvas, sampling(), look(), characterReference());
        }
    }
}
