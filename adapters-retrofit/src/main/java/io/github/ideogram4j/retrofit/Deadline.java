package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.port.CallOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The moment by which a call must have ended, on a clock that is never set back. */
final class Deadline {
    private static final Duration DEFAULT = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Duration timeout;
    private final boolean asked;
    private final LongSupplier nanoClock;
    private final long end;

    private Deadline(Duration timeout, boolean asked, LongSupplier nanoClock) {
        this.timeout = timeout;
        this.asked = asked;
        this.nanoClock = nanoClock;
        this.end = nanoClock.getAsLong() + timeout.toNanos();
    }

    static Deadline of(CallOptions options, LongSupplier nanoClock) {
        Optional<Duration> limit = options.shortestTimeout();
        Duration timeout = limit.orElse(DEFAULT);
        boolean tooLong = timeout.compareTo(LONGEST) > 0;
        return new Deadline(tooLong ? LONGEST : timeout, limit.isPresent(), nanoClock);
    }

    /** Zero or less once it has passed. */
    long remainingNanos() {
        return end - nanoClock.getAsLong();
    }

    /** How long an answer may keep silent: a caller who asks for more than the usual time gets it. Zero is no limit. */
    int readMillis(int usual) {
        if (usual == 0 || !asked) {
            return usual;
        }
        return (int) Math.max(usual, Math.min(Integer.MAX_VALUE, timeout.toMillis()));
    }

    /** In seconds, rounded to tenths. */
    @Override
    public String toString() {
        long tenths = (timeout.toMillis() + 50) / 100;
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " s";
    }
}
