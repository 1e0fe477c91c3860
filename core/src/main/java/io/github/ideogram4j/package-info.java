/**
 * The entry point: {@link io.github.ideogram4j.Ideogram}.
 *
 * <pre>{@code
 * Ideogram ideogram = Ideogram.builder(new FakeImageService()).build();
 * ImageBatch batch = ideogram.generate(V3Generate.of("A lighthouse at dawn, paper cut"));
 * ideogram.download(batch.images().get(0), Paths.get("lighthouse.png"));
 * }</pre>
 */
@NullMarked
package io.github.ideogram4j;

import org.jspecify.annotations.NullMarked;
