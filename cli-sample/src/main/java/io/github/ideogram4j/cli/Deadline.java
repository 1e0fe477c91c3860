package io.github.ideogram4j.cli;

import io.github.ideogram4j.port.CallOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One timeout over several calls: each gets what the others have left. */
final class Deadline {
    // a call must be given some time; what is left over is used up at once
    private static final Duration LEAST = Duration.ofMillis(1);

    private final Clock clock;
    private final Instant started;
    private final CallOptions options;

    private Deadline(Clock clock, CallOptions options) {
        this.clock = clock;
        this.started = clock.instant();
        this.options = options;
    }

    static Deadline start(Clock clock, CallOptions options) {
        return new Deadline(clock, options);
    }

    Instant started() {
        return started;
    }

    /** The options with the time that is left. */
    CallOptions left() {
        Optional<CallOptions> shortened = options.timeout()
                .map(timeout -> timeout.minus(Duration.between(started, clock.instant())))
                .map(left -> left.compareTo(LEAST) < 0 ? LEAST : left)
                .map(options::withTimeout);
        return shortened.orElse(options);
    }
}
