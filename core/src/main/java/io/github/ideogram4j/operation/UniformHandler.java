package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.ImageBatch;

/** For whoever does the same for every operation that makes pictures. */
public abstract class UniformHandler implements OperationHandler {
    /** Any operation but describe. */
    protected abstract ImageBatch pictures(Operation<ImageBatch> operation);

    @Override
    public final ImageBatch generate(V3Generate operation) {
        return pictures(operation);
    }

    @Override
    public final ImageBatch remix(V3Remix operation) {
        return pictures(operation);
    }

    @Override
    public final ImageBatch edit(V3Edit operation) {
        return pictures(operation);
    }

    @Override
    public final ImageBatch reframe(V3Reframe operation) {
        return pictures(operation);
    }

    @Override
    public final ImageBatch replaceBackground(V3ReplaceBackground operation) {
        return pictures(operation);
    }

    @Override
    public final ImageBatch generate(LegacyGenerate operation) {
        return pictures(operation);
    }

    @Override
    public final ImageBatch remix(LegacyRemix operation) {
        return pictures(operation);
    }

    @Override
    public final ImageBatch edit(LegacyEdit operation) {
        return pictures(operation);
    }

    @Override
    public final ImageBatch upscale(Upscale operation) {
        return pictures(operation);
    }
}
