package io.github.ideogram4j.call;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Time and chance, as policies use them.
 *
 * @param nanoClock never set back; only differences count
 * @param jitter 0 (inclusive) to 1 (exclusive)
 */
public record Timing(LongSupplier nanoClock, Sleeper sleeper, DoubleSupplier jitter) {

    /** The machine's own. */
    public static Timing system() {
        return new Timing(
                System::nanoTime,
                Sleeper.system(),
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
