package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.Resolution;
import java.util.Optional;

/** Text to picture with the V3 model (AiHubMix docs, V3 generate). */
public record V3Generate(
        PromptOptions promptOptions,
        OutputSize size,
        Sampling sampling,
        V3Style style,
        Optional<CharacterReference> character)
        implements Operation<ImageBatch> {

    /**
     * Makes one square image with the defaults of the service, at default speed.
     *
     * @throws IllegalArgumentException if the prompt is blank or has characters that cannot be sent
     */
    public static V3Generate of(String prompt) {
        return builder(prompt).build();
    }

    /**
     * A builder for an image with optional parameters.
     *
     * @throws IllegalArgumentException if the prompt is blank or has characters that cannot be sent
     */
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
        return style.usage(name(), sampling, character.isPresent());
    }

    @Override
    public void describeTo(ParameterVisitor visitor) {
        promptOptions.describeTo(visitor, PromptOptions.MAGIC_PROMPT);
        size.describeTo(visitor);
        sampling.describeTo(visitor);
        style.describeTo(visitor);
        style.describeFilesTo(visitor);
        V3Style.describeTo(visitor, character);
    }

    /** Collects the optional parameters. */
    public static final class Builder extends V3SceneBuilder<Builder> {
        private final Prompt prompt;

        private Builder(Prompt prompt) {
            this.prompt = prompt;
        }

        /** Sets the resolution, one of {@link Resolution#v3}. Not together with an aspect ratio. */
        public Builder resolution(Resolution outputSize) {
            resolution = outputSize;
            return this;
        }

        /** Builds the operation from the current state of this builder, which can be used further. */
        public V3Generate build() {
            return new V3Generate(promptOptions(prompt), size(), sampling(), v3Style(), characterReference());
        }
    }
}
