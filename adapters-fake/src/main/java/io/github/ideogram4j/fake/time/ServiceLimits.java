package io.github.ideogram4j.fake.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The limits of the fake: counts the calls in flight, and the calls of the last window on a clock. Thread-safe. */
public final class ServiceLimits {
    private final int maxInFlight;
    private final int maxCalls;
    private final Duration window;
    private final Clock clock;
    private final Deque<Instant> arrivals = new ArrayDeque<>();
    private int inFlight;

    /**
     * @param maxInFlight zero for no limit
     * @param maxCalls per window; zero for no limit
     */
    public ServiceLimits(int maxInFlight, int maxCalls, Duration window, Clock clock) {
        this.maxInFlight = maxInFlight;
        this.maxCalls = maxCalls;
        this.window = window;
        this.clock = clock;
    }

    /** Takes a place in flight; false if there is none. */
    public synchronized boolean enter() {
        if (maxInFlight > 0 && inFlight >= maxInFlight) {
            return false;
        }
        inFlight++;
        return true;
    }

    /** Frees a place in flight. */
    public synchronized void leave() {
        inFlight--;
    }

    /** Counts a call in the current window; null if it is within the limit, otherwise how long to wait for the next one. */
    public synchronized @Nullable Duration count() {
        if (maxCalls == 0) {
            return null;
        }
        Instant now = clock.instant();
        while (!arrivals.isEmpty() && !arrivals.getFirst().plus(window).isAfter(now)) {
            arrivals.removeFirst();
        }
        if (arrivals.size() >= maxCalls) {
            return Duration.between(now, arrivals.getFirst().plus(window));
        }
        arrivals.add(now);
        return null;
    }
}
