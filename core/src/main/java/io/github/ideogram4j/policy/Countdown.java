package io.github.ideogram4j.policy;

import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.DeadlineExceededException;
import io.github.ideogram4j.port.Delivery;
import java.time.Duration;
import java.util.function.LongSupplier;

/** What is left of a call's timeout while policies use some of it up. */
final class Countdown {
    private static final Duration LONGEST = Duration.ofDays(365);

    private final CallOptions options;
    private final LongSupplier nanoClock;
    private final long start;

    private Countdown(CallOptions options, LongSupplier nanoClock) {
        this.options = options;
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
    }

    static Countdown start(CallOptions options, LongSupplier nanoClock) {
        return new Countdown(options, nanoClock);
    }

    /** Zero or less once it has passed; a year where there is no timeout. */
    Duration left() {
        Duration timeout =
                options.timeout().filter(limit -> limit.compareTo(LONGEST) < 0).orElse(LONGEST);
        return timeout.minusNanos(nanoClock.getAsLong() - start);
    }

    /**
     * What is left, more than nothing.
     *
     * @throws DeadlineExceededException once it has passed; nothing was sent
     */
    Duration requireLeft() {
        Duration left = left();
        if (left.isNegative() || left.isZero()) {
            throw new DeadlineExceededException(
                    "the deadline of " + options.timeout().orElse(LONGEST).toMillis()
                            + " ms passed before the request was sent",
                    Delivery.NOT_SENT,
                    null);
        }
        return left;
    }

    /**
     * The options with what is left.
     *
     * @throws DeadlineExceededException once nothing is; nothing was sent
     */
    CallOptions options() {
        return options.timeout().isPresent() ? options.withTimeout(requireLeft()) : options;
    }
}
