package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.Resolution;
import java.util.Optional;

/** The shape of the picture to make: a ratio or a resolution, never both (AiHubMix docs, generate); 1x1 if neither. */
public record Canvas(Optional<AspectRatio> aspectRatio, Optional<Resolution> resolution) {

    void describeTo(ParameterVisitor visitor) {
        aspectRatio.ifPresent(value -> visitor.ratio("aspect_ratio", value));
        resolution.ifPresent(value -> visitor.resolution("resolution", value));
    }
}
