package io.github.ideogram4j.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the service's creation times: with Z or an offset, a T or a blank, with or without seconds, or epoch seconds. */
final class CreationTime {
    private static final Pattern EPOCH_SECONDS = Pattern.compile("[0-9]{1,11}");

    private CreationTime() {}

    static Optional<Instant> parse(String text) {
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
