package io.github.ideogram4j.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one paid call made.
 *
 * @param images in the service's order; may be fewer than asked for
 * @param created when the service made them, as it spells it (six spellings have been seen)
 * @param requestId the service's name for the call, to quote in a complaint
 */
public record ImageBatch(List<GeneratedImage> images, Optional<String> created, Optional<String> requestId) {
    public ImageBatch {
        images = List.copyOf(images);
    }

    /** When the service made them; empty if it does not say, or spells it in a seventh way. */
    public Optional<Instant> createdAt() {
        return created.flatMap(CreationTime::parse);
    }
}
