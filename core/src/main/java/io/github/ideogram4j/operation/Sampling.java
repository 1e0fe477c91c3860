package io.github.ideogram4j.operation;

import java.util.Optional;

/**
 * The number of images and their seed.
 *
 * @param count defaults to 1
 * @param seed defaults to a random seed
 */
public record Sampling(Optional<Count> count, Optional<Seed> seed) {

    /** The number of images that will be made and billed. */
    public int images() {
        return count.map(Count::value).orElse(1);
    }

    void describeTo(ParameterVisitor visitor) {
        count.ifPresent(value -> visitor.number("num_images", value.value()));
        seed.ifPresent(value -> visitor.number("seed", value.value()));
    }

    /**
     * The number of images that one call makes; each is billed.
     *
     * @param value 1 to 8 (AiHubMix docs, every endpoint)
     */
    public record Count(int value) {
        /** The largest number of images that one call makes. */
        public static final int MAX = 8;

        public Count {
            if (value < 1 || value > MAX) {
                throw new IllegalArgumentException("num_images not in 1-8: " + value);
            }
        }
    }

    /**
     * The start value of the random number generator: the same request with the same seed gives the same image.
     *
     * @param value 0 to 2147483647 (AiHubMix docs, every endpoint)
     */
    public record Seed(int value) {
        public Seed {
            if (value < 0) {
                throw new IllegalArgumentException("seed < 0: " + value);
            }
        }
    }
}
