package io.github.ideogram4j.cli;

import io.github.ideogram4j.port.CallOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** One timeout over several calls: each gets what the others have left. */
final class Deadline {
    // a call must be given some time; what is left over is used up at once
    private static final Duration LEAST = Duration.ofMillis(1);

    private final LongSupplier nanoClock;
    private final long started;
    private final CallOptions options;

    private Deadline(LongSupplier nanoClock, CallOptions options) {
        this.nanoClock = nanoClock;
        this.started = nanoClock.getAsLong();
        this.options = options;
    }

    static Deadline start(LongSupplier nanoClock, CallOptions options) {
        return new Deadline(nanoClock, options);
    }

    /** The options with the time that is left. */
    CallOptions left() {
        Optional<CallOptions> shortened = options.timeout()
                .map(timeout -> timeout.minusNanos(nanoClock.getAsLong() - started))
                .map(left -> left.compareTo(LEAST) < 0 ? LEAST : left)
                .map(options::withTimeout);
        return shortened.orElse(options);
    }
}
