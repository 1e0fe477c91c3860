package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.ImageCount;
import io.github.ideogram4j.model.Seed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Collects what every operation that makes pictures takes. Builders are mutable and not safe for use by several threads
 * at once; what they build is.
 *
 * @param <O> the operation built
 * @param <B> the builder itself, so that calls chain
 */
public abstract sealed class OperationBuilder<O extends Operation<?>, B extends OperationBuilder<O, B>>
        permits V3Builder, LegacyBuilder, Upscale.Builder {
    private @Nullable ImageCount count;
    private @Nullable Seed seed;

    OperationBuilder() {}

    abstract B self();

    public abstract O build();

    /** 1 to 8 pictures; each is billed. */
    public final B numImages(int numImages) {
        count = new ImageCount(numImages);
        return self();
    }

    /** 0 to 2147483647. With more than one picture all of them come out the same, so the check warns. */
    public final B seed(int value) {
        seed = new Seed(value);
        return self();
    }

    final Sampling sampling() {
        return new Sampling(Optional.ofNullable(count), Optional.ofNullable(seed));
    }
}
