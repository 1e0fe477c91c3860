package io.github.ideogram4j.policy;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * How many requests may be under way at once for one key. An interface, so that processes that share a key can share a
 * limit. Implementations are safe for use by several threads at once.
 */
public interface InFlightLimit {
    /** What the service allows each key (vendor documentation). */
    int DEFAULT = 10;

    /**
     * Waits for a place, first come, first served.
     *
     * @throws TimeoutException if there was none for so long
     */
    Place enter(Duration longest) throws InterruptedException, TimeoutException;

    /** The service has said how many it allows; never raises the limit above what it was set to. */
    void told(int most);

    /** To be left exactly once. */
    interface Place {
        void leave();
    }

    /** A limit within this process. */
    static InFlightLimit of(int most) {
        return new FairLimit(most);
    }
}
