package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.ImageBatch;

/** Handles each kind of operation; called through {@link Operation#handledBy}. */
public interface OperationHandler {
    /** Handles a text-to-picture request of V3. */
    ImageBatch generate(V3Generate operation);

    /** Handles a remix of V3. */
    ImageBatch remix(V3Remix operation);

    /** Handles an edit of V3. */
    ImageBatch edit(V3Edit operation);

    /** Handles a reframe. */
    ImageBatch reframe(V3Reframe operation);

    /** Handles a new background. */
    ImageBatch replaceBackground(V3ReplaceBackground operation);

    /** Handles a text-to-picture request of a model before V3. */
    ImageBatch generate(LegacyGenerate operation);

    /** Handles a remix of a model before V3. */
    ImageBatch remix(LegacyRemix operation);

    /** Handles an edit of a V2 model. */
    ImageBatch edit(LegacyEdit operation);

    /** Handles an upscale. */
    ImageBatch upscale(Upscale operation);

    /** Handles a description. */
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
