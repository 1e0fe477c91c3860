package io.github.ideogram4j.policy;

import io.github.ideogram4j.call.Deadline;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A fair semaphore whose number of permits follows what the service states. */
final class FairInFlightLimit implements InFlightLimit {
    private final int most;
    private final Permits permits;
    private int allowed;

    FairInFlightLimit(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("in-flight limit < 1: " + most);
        }
        this.most = most;
        this.allowed = most;
        this.permits = new Permits(most);
    }

    @Override
    public Permit acquire(Duration longest) throws InterruptedException, TimeoutException {
        if (!permits.tryAcquire(Deadline.after(longest).remainingNanos(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException();
        }
        return permits;
    }

    @Override
    public synchronized void adjustTo(int number) {
        int now = Math.max(1, Math.min(most, number));
        if (now < allowed) {
            permits.reducePermits(allowed - now);
        } else {
            permits.release(now - allowed);
        }
        allowed = now;
    }

    @Override
    public synchronized String toString() {
        return "InFlightLimit[" + allowed + " of " + most + "]";
    }

    private static final class Permits extends Semaphore implements Permit {
        private static final long serialVersionUID = 1L;

        Permits(int permits) {
            super(permits, true);
        }

        /** Made visible. */
        @Override
        protected void reducePermits(int reduction) {
            super.reducePermits(reduction);
        }
    }
}
