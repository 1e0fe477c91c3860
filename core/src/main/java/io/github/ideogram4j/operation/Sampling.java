package io.github.ideogram4j.operation;

import java.util.OptionalInt;

/**
 * The number of images and their seed.
 *
 * @param count number of images that the call makes, each billed: 1 to 8 (AiHubMix docs, every endpoint); defaults to 1
 * @param seed start value of the random number generator, 0 to 2147483647 (AiHubMix docs, every endpoint): the same request
 *     with the same seed gives the same image; defaults to a random seed
 */
public record Sampling(OptionalInt count, OptionalInt seed) {
    private static final Sampling DEFAULTS = new Sampling(OptionalInt.empty(), OptionalInt.empty());
    private static final int MAX_COUNT = 8;

    /** @throws IllegalArgumentException if the number of images is not 1 to 8, or the seed is negative */
    public Sampling {
        if (count.isPresent() && (count.getAsInt() < 1 || count.getAsInt() > MAX_COUNT)) {
            throw new IllegalArgumentException("num_images not in 1-8: " + count.getAsInt());
        }
        if (seed.isPresent() && seed.getAsInt() < 0) {
            throw new IllegalArgumentException("seed < 0: " + seed.getAsInt());
        }
    }

    /** One image with a random seed. */
    public static Sampling defaults() {
        return DEFAULTS;
    }

    /**
     * A copy with this number of images.
     *
     * @throws IllegalArgumentException if not 1 to 8
     */
    public Sampling withCount(int images) {
        return new Sampling(OptionalInt.of(images), seed);
    }

    /**
     * A copy with this seed.
     *
     * @throws IllegalArgumentException if negative
     */
    public Sampling withSeed(int value) {
        return new Sampling(count, OptionalInt.of(value));
    }

    /** The number of images that will be made and billed. */
    public int images() {
        return count.orElse(1);
    }

    void describeTo(ParameterVisitor visitor) {
        if (count.isPresent()) {
            visitor.number("num_images", count.getAsInt());
        }
        if (seed.isPresent()) {
            visitor.number("seed", seed.getAsInt());
        }
    }
}
