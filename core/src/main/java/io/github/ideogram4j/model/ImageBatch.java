package io.github.ideogram4j.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The images that one paid call made.
 *
 * @param images in the order of the answer; may be fewer than requested
 * @param created creation time in the service's spelling, of which six are known; empty if the answer has none
 * @param requestId the service's id of the call, for support requests; empty if the answer has none
 */
public record ImageBatch(List<GeneratedImage> images, Optional<String> created, Optional<String> requestId) {
    private static final Pattern EPOCH_SECONDS = Pattern.compile("[0-9]{1,11}");

    public ImageBatch {
        images = List.copyOf(images);
    }

    /** Creation time; empty if the answer has none or its spelling is unknown. */
    public Optional<Instant> createdAt() {
        return created.flatMap(ImageBatch::parseTime);
    }

    /** Known are: with Z or an offset, a T or a blank, with or without seconds, or epoch seconds. */
    private static Optional<Instant> parseTime(String text) {
        String trimmed = text.trim();
        try {
            return Optional.of(
                    EPOCH_SECONDS.matcher(trimmed).matches()
                            ? Instant.ofEpochSecond(Long.parseLong(trimmed))
                            : OffsetDateTime.parse(trimmed.replace(' ', 'T')).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
