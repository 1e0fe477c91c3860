package io.github.ideogram4j.retrofit.internal.http;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Deadline;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The deadline of one attempt, as HTTP calls use it.
 *
 * @param end the moment by which the attempt must end
 * @param explicit whether the caller has set it; the default of this transport is 10 minutes
 */
public record AttemptDeadline(Deadline end, boolean explicit) {
    private static final Duration DEFAULT = Duration.ofMinutes(10);

    /** The deadline of an attempt that begins now. */
    public static AttemptDeadline of(CallOptions options, LongSupplier nanoClock) {
        return new AttemptDeadline(
                options.attemptDeadline(DEFAULT, nanoClock),
                options.shortestTimeout().isPresent());
    }

    /** The nanoseconds left; zero or negative once the deadline has passed. */
    public long remainingNanos() {
        return end.remainingNanos();
    }

    /** The read timeout: {@code usual}, or the timeout of the caller if that is longer. Zero is no limit. */
    int readMillis(int usual) {
        if (usual == 0 || !explicit) {
            return usual;
        }
        return (int) Math.max(usual, Math.min(Integer.MAX_VALUE, end.timeout().toMillis()));
    }

    /** The timeout in seconds, rounded to tenths. */
    @Override
    public String toString() {
        long tenths = (end.timeout().toMillis() + 50) / 100;
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " s";
    }
}
