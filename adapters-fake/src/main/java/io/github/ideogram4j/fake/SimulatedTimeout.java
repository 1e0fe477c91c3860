package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.fake.internal.wire.ServedCall;
import java.time.Duration;

/** Waits as long as a caller without an answer does: the timeout of the call, by default 10 minutes. */
final class SimulatedTimeout {
    private static final Duration USUAL = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Duration limit;
    private final Timing.Sleeper sleeper;

    private SimulatedTimeout(Duration limit, Timing.Sleeper sleeper) {
        this.limit = limit;
        this.sleeper = sleeper;
    }

    static SimulatedTimeout of(CallOptions options, Timing.Sleeper sleeper) {
        if (ServedCall.isMarked(options)) {
            return new SimulatedTimeout(Duration.ZERO, duration -> {});
        }
        Duration limit = options.shortestTimeout().orElse(USUAL);
        return new SimulatedTimeout(limit.compareTo(LONGEST) < 0 ? limit : LONGEST, sleeper);
    }

    Duration limit() {
        return limit;
    }

    /** Waits until the timeout has passed. */
    void await() throws InterruptedException {
        sleeper.sleep(limit);
    }

    @Override
    public String toString() {
        return limit.toMillis() + " ms";
    }
}
