package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Sleeper;
import java.time.Duration;

/** Nothing happens, for as long as a caller waits. */
final class Silence {
    private static final Duration USUAL = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Duration limit;
    private final Sleeper sleeper;

    private Silence(Duration limit, Sleeper sleeper) {
        this.limit = limit;
        this.sleeper = sleeper;
    }

    static Silence of(CallOptions options, Sleeper sleeper) {
        Duration limit = options.shortestTimeout().orElse(USUAL);
        return new Silence(limit.compareTo(LONGEST) < 0 ? limit : LONGEST, sleeper);
    }

    /** Returns when the time is up. */
    void outlast() throws InterruptedException {
        sleeper.sleep(limit);
    }

    @Override
    public String toString() {
        return limit.toMillis() + " ms";
    }
}
