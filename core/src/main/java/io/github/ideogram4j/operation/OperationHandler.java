package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.ImageBatch;

/** Handles each kind of operation; called through {@link Operation#handledBy}. */
public interface OperationHandler {
    ImageBatch generate(V3Generate operation);

    ImageBatch remix(V3Remix operation);

    ImageBatch edit(V3Edit operation);

    ImageBatch reframe(V3Reframe operation);

    ImageBatch replaceBackground(V3ReplaceBackground operation);

    ImageBatch generate(LegacyGenerate operation);

    ImageBatch remix(LegacyRemix operation);

    ImageBatch edit(LegacyEdit operation);

    ImageBatch upscale(Upscale operation);

    Descriptions describe(Describe operation);

    /** Handles all operations that make images in the same way. */
    abstract class ForImages implements OperationHandler {
        /** Handles any operation except {@link Describe}. */
        protected abstract ImageBatch handle(Operation<ImageBatch> operation);

        @Override
        public final ImageBatch generate(V3Generate operation) {
            return handle(operation);
        }

        @Override
        public final ImageBatch remix(V3Remix operation) {
            return handle(operation);
        }

        @Override
        public final ImageBatch edit(V3Edit operation) {
            return handle(operation);
        }

        @Override
        public final ImageBatch reframe(V3Reframe operation) {
            return handle(operation);
        }

        @Override
        public final ImageBatch replaceBackground(V3ReplaceBackground operation) {
            return handle(operation);
        }

        @Override
        public final ImageBatch generate(LegacyGenerate operation) {
            return handle(operation);
        }

        @Override
        public final ImageBatch remix(LegacyRemix operation) {
            return handle(operation);
        }

        @Override
        public final ImageBatch edit(LegacyEdit operation) {
            return handle(operation);
        }

        @Override
        public final ImageBatch upscale(Upscale operation) {
            return handle(operation);
        }
    }
}
