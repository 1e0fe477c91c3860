package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.CallOptions;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The deadline of one attempt.
 *
 * @param stated whether the caller has set it, rather than this transport
 */
record Deadline(io.github.ideogram4j.call.Deadline end, boolean stated) {
    private static final Duration DEFAULT = Duration.ofMinutes(10);

    static Deadline of(CallOptions options, LongSupplier nanoClock) {
        return new Deadline(
                options.attemptDeadline(DEFAULT, nanoClock),
                options.shortestTimeout().isPresent());
    }

    /** Zero or negative once it has passed. */
    long remainingNanos() {
        return end.remainingNanos();
    }

    /**
     * The read timeout in milliseconds: {@code usual}, or more if the caller has stated more. Zero is no limit.
     */
    int readMillis(int usual) {
        if (usual == 0 || !stated) {
            return usual;
        }
        return (int) Math.max(usual, Math.min(Integer.MAX_VALUE, end.timeout().toMillis()));
    }

    /** In seconds, rounded to tenths. */
    @Override
    public String toString() {
        long tenths = (end.timeout().toMillis() + 50) / 100;
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " s";
    }
}
