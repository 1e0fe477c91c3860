package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.Resolution;
import java.util.Optional;

/** The size of the image to make: an aspect ratio or a resolution, never both (AiHubMix docs, generate). Defaults to 1x1. */
public record OutputSize(Optional<AspectRatio> aspectRatio, Optional<Resolution> resolution) {

    void describeTo(ParameterVisitor visitor) {
        if (aspectRatio.isPresent()) {
            visitor.ratio("aspect_ratio", aspectRatio.get());
        }
        if (resolution.isPresent()) {
            visitor.resolution("resolution", resolution.get());
        }
    }
}
