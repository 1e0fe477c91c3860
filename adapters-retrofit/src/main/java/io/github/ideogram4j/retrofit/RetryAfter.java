package io.github.ideogram4j.retrofit;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** How long a service asks to wait: in seconds or as a date; a wait that is over is zero, nonsense is no wait. */
final class RetryAfter {
    private static final String NAME = "Retry-After";
    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,9}");

    private RetryAfter() {}

    static Optional<Duration> in(Headers headers, Clock clock) {
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
