package io.github.ideogram4j.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands still but for what is slept, and a sleeper that returns at once. */
final class VirtualTime {
    private final List<Duration> sleeps = new ArrayList<>();
    private long nanos;

    /** Jitter is 0: waits have their full length. */
    Timing timing() {
        return timing(0);
    }

    Timing timing(double jitter) {
        return new Timing(() -> nanos, this::sleep, () -> jitter);
    }

    List<Duration> sleeps() {
        return sleeps;
    }

    void pass(Duration time) {
        nanos += time.toNanos();
    }

    private void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        sleeps.add(time);
        pass(time);
    }
}
