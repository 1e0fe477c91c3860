package io.github.ideogram4j.policy;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * The number of requests that may be under way at once for one key. An interface, so that processes that share a key can
 * share a limit. Implementations are safe for use by several threads at once.
 */
public interface InFlightLimit {
    /** The number that the service allows for each key: 10 (vendor documentation). */
    int DEFAULT = 10;

    /**
     * Waits for a permit, in the order of the calls.
     *
     * @param longest how long to wait; zero or negative does not wait
     * @throws TimeoutException if there was no permit for that long
     */
    Permit acquire(Duration longest) throws InterruptedException, TimeoutException;

    /**
     * Adapts the limit to the number that the service has stated; never raises it above the number it was made with.
     *
     * @param number at least 1
     */
    void adjustTo(int number);

    /** The right to have one request under way. */
    interface Permit {
        /** Gives the permit back; to be called exactly once. */
        void release();
    }

    /**
     * A limit within this process.
     *
     * @param most at least 1
     */
    static InFlightLimit of(int most) {
        return new FairInFlightLimit(most);
    }
}
