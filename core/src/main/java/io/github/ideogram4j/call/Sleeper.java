package io.github.ideogram4j.call;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for a time; a parameter, so that tests do not have to wait. */
@FunctionalInterface
public interface Sleeper {
    /** Returns after {@code time}, or throws when the thread is interrupted. */
    void sleep(Duration time) throws InterruptedException;

    /** Waits in real time. */
    static Sleeper system() {
        return time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
