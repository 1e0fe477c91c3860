package io.github.ideogram4j.policy;

import io.github.ideogram4j.port.FailureKind;
import io.github.ideogram4j.port.ImageServiceException;
import io.github.ideogram4j.port.ServiceBusyException;
import java.time.Duration;
import java.util.Optional;

/**
 * When a request that certainly was not carried out is sent again. One that may have been is never sent again, whatever
 * is set here.
 *
 * @param maxAttempts how often it is sent in all; 1 never sends it again
 * @param firstWait before the second attempt; doubled before each further one
 * @param longestWait no wait is longer, also if the service asks for more
 * @param onOverload whether a 503 that says when to come back counts as a no that may be asked again
 */
public record RetryPolicy(int maxAttempts, Duration firstWait, Duration longestWait, boolean onOverload) {
    private static final int OVERLOADED = 503;
    private static final RetryPolicy DEFAULTS =
            new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(60), false);

    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts < 1: " + maxAttempts);
        }
        if (firstWait.isNegative() || firstWait.compareTo(longestWait) > 0) {
            throw new IllegalArgumentException("firstWait not in 0-" + longestWait + ": " + firstWait);
        }
    }

    /** Three attempts, for requests that never reached the service and for 429. */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /** Every request is sent once. */
    public static RetryPolicy never() {
        return DEFAULTS.withMaxAttempts(1);
    }

    public RetryPolicy withMaxAttempts(int most) {
        return new RetryPolicy(most, firstWait, longestWait, onOverload);
    }

    public RetryPolicy withWaits(Duration first, Duration longest) {
        return new RetryPolicy(maxAttempts, first, longest, onOverload);
    }

    /** Also after a 503 with {@code Retry-After}. */
    public RetryPolicy withOverload() {
        return new RetryPolicy(maxAttempts, firstWait, longestWait, true);
    }

    /** Whether the failure leaves no doubt that nothing was done, and asking again may help. */
    boolean allows(ImageServiceException failure) {
        return switch (failure.delivery()) {
            case NOT_SENT -> failure.kind() == FailureKind.UNREACHABLE;
            case REJECTED -> failure.kind() == FailureKind.BUSY && (onOverload || !isOverload(failure));
            case UNKNOWN, RECEIVED -> false;
        };
    }

    /**
     * How long to wait before the next attempt: what the service asks for, but no less than its turn in the doubling row
     * says, of which up to half is left to chance so that many callers do not come back at once.
     *
     * @param attempt how often it has been sent, from 1
     * @param jitter 0 to 1
     */
    Duration waitAfter(ImageServiceException failure, int attempt, double jitter) {
        Duration own = backoff(attempt, jitter);
        Duration asked = retryAfter(failure).orElse(Duration.ZERO);
        return shorter(longestWait, asked.compareTo(own) > 0 ? asked : own);
    }

    private Duration backoff(int attempt, double jitter) {
        int doublings = Math.min(attempt - 1, 30); // further ones are past any longest wait
        Duration full = shorter(longestWait, firstWait.multipliedBy(1L << doublings));
        return full.minusNanos((long) (full.toNanos() * jitter / 2));
    }

    private static Optional<Duration> retryAfter(ImageServiceException failure) {
        return failure instanceof ServiceBusyException busy ? busy.retryAfter() : Optional.empty();
    }

    private static boolean isOverload(ImageServiceException failure) {
        return failure.reply().filter(reply -> reply.status() == OVERLOADED).isPresent();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
