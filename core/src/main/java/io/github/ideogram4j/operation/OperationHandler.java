package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.ImageBatch;

/** What an adapter does for each operation; called through {@link Operation#handledBy}. */
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
}
