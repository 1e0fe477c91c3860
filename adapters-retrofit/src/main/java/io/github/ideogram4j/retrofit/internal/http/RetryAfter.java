package io.github.ideogram4j.retrofit.internal.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** Parses the {@code Retry-After} header: seconds or a date. */
final class RetryAfter {
    private static final String NAME = "Retry-After";
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,9}");

    private RetryAfter() {}

    /** Returns the wait; zero if it is in the past, empty if the header is missing or malformed. */
    static Optional<Duration> parse(Headers headers, Clock clock) {
        String value = headers.get(NAME);
        if (value == null) {
            return Optional.empty();
        }
        if (SECONDS.matcher(value.trim()).matches()) {
            return Optional.of(notNegative(Duration.ofSeconds(Long.parseLong(value.trim()))));
        }
        return Optional.ofNullable(headers.getInstant(NAME))
                .map(then -> notNegative(Duration.between(clock.instant(), then)));
    }

    private static Duration notNegative(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
