package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.ImageCount;
import io.github.ideogram4j.model.Seed;
import java.util.Optional;

/** How many pictures to draw, and from which seed; the service takes 1 and chance where they are empty. */
public record Sampling(Optional<ImageCount> count, Optional<Seed> seed) {

    /** The number of pictures that will be made and billed. */
    public int images() {
        return count.map(ImageCount::value).orElse(1);
    }

    void describeTo(ParameterVisitor visitor) {
        count.ifPresent(value -> visitor.number("num_images", value.value()));
        seed.ifPresent(value -> visitor.number("seed", value.value()));
    }
}
