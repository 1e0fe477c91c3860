package io.github.ideogram4j.retrofit.internal.http;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Deadline;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The deadline of one attempt, as HTTP calls use it.
 *
 * @param end the moment by which the attempt must end
 * @param granted the time that was left when the attempt began
 * @param explicit whether the caller has set it; the default of this transport is 10 minutes
 */
public record AttemptDeadline(Deadline end, Duration granted, boolean explicit) {
    private static final Duration DEFAULT = Duration.ofMinutes(10);

    /** The deadline of an attempt that begins now. */
    public static AttemptDeadline of(CallOptions options, LongSupplier nanoClock) {
        Deadline deadline = options.attemptDeadline(DEFAULT, nanoClock);
        return new AttemptDeadline(
                deadline, deadline.remaining(), options.shortestTimeout().isPresent());
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

    /** The time that was granted, in seconds, rounded to tenths; zero if the deadline had passed. */
    @Override
    public String toString() {
        long tenths = (Math.max(0, granted.toMillis()) + 50) / 100;
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " s";
    }
}
