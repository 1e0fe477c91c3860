package io.github.ideogram4j.port;

import java.time.Duration;
import java.util.Optional;

/**
 * How a service says no.
 *
 * @param code the service's own error code
 */
public record Refusal(int status, Optional<Duration> retryAfter, String code) {
    /** The service's id of every call that it refuses. */
    public static final String REQUEST_ID = "r-1";

    public static Refusal of(int status) {
        return new Refusal(status, Optional.empty(), "test_refusal");
    }

    public Refusal withRetryAfter(Duration wait) {
        return new Refusal(status, Optional.of(wait), code);
    }

    public Refusal withCode(String own) {
        return new Refusal(status, retryAfter, own);
    }
}
