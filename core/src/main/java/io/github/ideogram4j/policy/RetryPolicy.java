package io.github.ideogram4j.policy;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.ServiceBusyException;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides when a request that certainly was not carried out is sent again. A request that may have been carried out is never
 * sent again, whatever the policy.
 *
 * @param maxAttempts how often a request is sent in all; 1 never sends it again
 * @param firstWait the wait before the second attempt; doubled before each further attempt
 * @param longestWait the limit of every wait, including one that the service asks for; waits of more than 365 days count as
 *     365 days
 * @param onOverload whether a 503 with {@code Retry-After} is sent again
 */
public record RetryPolicy(int maxAttempts, Duration firstWait, Duration longestWait, boolean onOverload) {
    private static final int OVERLOADED = 503;
    private static final Duration YEAR = Duration.ofDays(365);
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

    /** Three attempts in all, for requests that never reached the service and for 429; waits of 1 s to 60 s. */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /** Every request is sent once. */
    public static RetryPolicy never() {
        return DEFAULTS.withMaxAttempts(1);
    }

    /** A copy that sends a request at most {@code most} times in all. */
    public RetryPolicy withMaxAttempts(int most) {
        return new RetryPolicy(most, firstWait, longestWait, onOverload);
    }

    /** A copy that waits {@code first} before the second attempt and never longer than {@code longest}. */
    public RetryPolicy withWaits(Duration first, Duration longest) {
        return new RetryPolicy(maxAttempts, first, longest, onOverload);
    }

    /** A copy that also sends again after a 503 with {@code Retry-After}. */
    public RetryPolicy withOverload() {
        return new RetryPolicy(maxAttempts, firstWait, longestWait, true);
    }

    /** Whether the failure proves that nothing was carried out, and sending again may help. */
    public boolean allows(ImageServiceException failure) {
        if (failure.kind() == ImageServiceException.Kind.UNREACHABLE) {
            return failure.delivery() == Delivery.NOT_SENT;
        }
        return failure.kind() == ImageServiceException.Kind.BUSY
                && failure.delivery() == Delivery.REJECTED
                && (onOverload || !isOverload(failure));
    }

    /**
     * The wait before the next attempt: what the service asks for, but at least this policy's own wait, up to half of which
     * is random so that many callers do not return at once.
     *
     * @param attempt how often the request has been sent, from 1
     * @param jitter 0 to 1
     */
    public Duration waitAfter(ImageServiceException failure, int attempt, double jitter) {
        Duration own = backoff(attempt, jitter);
        Duration asked = retryAfter(failure).orElse(Duration.ZERO);
        return shorter(shorter(longestWait, YEAR), asked.compareTo(own) > 0 ? asked : own);
    }

    private Duration backoff(int attempt, double jitter) {
        int doublings = Math.min(attempt - 1, 30); // further ones are past any longest wait
        Duration first = shorter(firstWait, YEAR); // a longer one could not be doubled as often, or told in nanoseconds
        Duration full = shorter(shorter(longestWait, YEAR), first.multipliedBy(1L << doublings));
        return full.minusNanos((long) (full.toNanos() * jitter / 2));
    }

    private static Optional<Duration> retryAfter(ImageServiceException failure) {
        return failure instanceof ServiceBusyException busy ? busy.retryAfter() : Optional.empty();
    }

    private static boolean isOverload(ImageServiceException failure) {
        return failure.reply().isPresent() && failure.reply().get().status() == OVERLOADED;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
