package io.github.ideogram4j.policy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits; a parameter, so that tests need not. */
@FunctionalInterface
public interface Sleeper {
    void sleep(Duration time) throws InterruptedException;

    /** Really waits. */
    static Sleeper system() {
        return time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
