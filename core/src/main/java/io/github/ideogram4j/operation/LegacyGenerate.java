package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Prompt;

/** Text to picture with a model before V3 (AiHubMix docs, generate). */
public record LegacyGenerate(LegacyScene scene) implements Operation<ImageBatch> {

    public static LegacyGenerate of(ModelId model, String prompt) {
        return builder(model, prompt).build();
    }

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
        return scene.usage(name());
    }

    @Override
    public void describeTo(ParameterVisitor visitor) {
        scene.describeTo(visitor);
    }

    /** Collects the optional parameters. */
    public static final class Builder extends LegacySceneBuilder<LegacyGenerate, Builder> {
        private Builder(ModelId model, Prompt prompt) {
            super(model, prompt);
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        public LegacyGenerate build() {
            return new LegacyGenerate(scene());
        }
    }
}
