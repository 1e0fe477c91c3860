package io.github.ideogram4j.call;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Clock, sleeper and jitter of the policies; parameters, so that tests control them.
 *
 * @param nanoClock never set back; only differences count
 * @param jitter 0 (inclusive) to 1 (exclusive)
 */
public record Timing(LongSupplier nanoClock, Sleeper sleeper, DoubleSupplier jitter) {

    /** The clock, sleeper and random numbers of the JVM. */
    public static Timing system() {
        return new Timing(
                System::nanoTime,
                Sleeper.system(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Waits for a time. */
    @FunctionalInterface
    public interface Sleeper {
        /** Returns after {@code time}, or throws when the thread is interrupted. */
        void sleep(Duration time) throws InterruptedException;

        /** Waits in real time, at most 365 days. */
        static Sleeper system() {
            return time -> TimeUnit.NANOSECONDS.sleep(Deadline.after(time).remainingNanos());
        }
    }
}
