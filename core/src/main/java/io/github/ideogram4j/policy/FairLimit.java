package io.github.ideogram4j.policy;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A fair semaphore whose number of places follows what the service says. */
final class FairLimit implements InFlightLimit {
    private final int most;
    private final Places places;
    private int allowed;

    FairLimit(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("in-flight limit < 1: " + most);
        }
        this.most = most;
        this.allowed = most;
        this.places = new Places(most);
    }

    @Override
    public Place enter(Duration longest) throws InterruptedException, TimeoutException {
        if (!places.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException();
        }
        return places::release;
    }

    @Override
    public synchronized void told(int number) {
        int now = Math.max(1, Math.min(most, number));
        if (now < allowed) {
            places.reducePermits(allowed - now);
        } else {
            places.release(now - allowed);
        }
        allowed = now;
    }

    @Override
    public synchronized String toString() {
        return "InFlightLimit[" + allowed + " of " + most + "]";
    }

    private static final class Places extends Semaphore {
        private static final long serialVersionUID = 1L;

        Places(int permits) {
            super(permits, true);
        }

        /** Made visible. */
        @Override
        protected void reducePermits(int reduction) {
            super.reducePermits(reduction);
        }
    }
}
