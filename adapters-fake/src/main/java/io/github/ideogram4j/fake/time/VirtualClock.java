package io.github.ideogram4j.fake.time;

import io.github.ideogram4j.call.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A clock that stands still until a test or a sleeper moves it, so that calls of minutes take no real time. Begins at
 * 2026-01-01T00:00:00Z in UTC.
 *
 * <p>An {@linkplain #automatic automatic} clock moves by each sleep at once: for tests with one thread. Under a
 * {@linkplain #manual manual} clock, sleepers wait until {@link #advance}: for tests with several calls in flight.
 * Thread-safe.
 */
public final class VirtualClock extends Clock implements Timing.Sleeper {
    private static final Instant START = Instant.ofEpochSecond(1_767_225_600);

    private final VirtualClock time; // the clock that all zones share
    private final ZoneId zone;
    private final boolean automatic;
    private final List<Long> wakeTimes = new ArrayList<>();
    private long nanos;

    private VirtualClock(boolean automatic) {
        this.time = this;
        this.zone = ZoneOffset.UTC;
        this.automatic = automatic;
    }

    private VirtualClock(VirtualClock time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
        this.automatic = time.automatic;
    }

    /** A clock that each sleep moves by its duration at once. */
    public static VirtualClock automatic() {
        return new VirtualClock(true);
    }

    /** A clock that only {@link #advance} moves; sleepers wait for it. */
    public static VirtualClock manual() {
        return new VirtualClock(false);
    }

    /**
     * Moves the clock forward and wakes the sleepers whose time has come.
     *
     * @throws IllegalArgumentException if {@code step} is negative
     * @throws ArithmeticException if the clock would be more than 292 years after its start
     */
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("step < 0: " + step);
        }
        synchronized (time) {
            time.moveTo(Math.addExact(time.nanos, step.toNanos()));
        }
    }

    /**
     * Sleeps in virtual time.
     *
     * @param duration zero or less returns at once
     * @throws ArithmeticException if the sleep would end more than 292 years after the start of the clock
     */
    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        synchronized (time) {
            time.sleepUntil(Math.addExact(time.nanos, duration.toNanos()));
        }
    }

    private void sleepUntil(long end) throws InterruptedException {
        if (automatic && end > nanos) {
            moveTo(end);
        }
        if (end <= nanos) {
            return;
        }
        Long wakeTime = end;
        wakeTimes.add(wakeTime);
        notifyAll();
        try {
            while (nanos < end) {
                wait();
            }
        } catch (InterruptedException e) {
            wakeTimes.remove(wakeTime);
            throw e;
        }
    }

    private void moveTo(long now) {
        nanos = now;
        wakeTimes.removeIf(wakeTime -> wakeTime <= now);
        notifyAll();
    }

    /**
     * Waits in real time until at least {@code count} threads sleep on this clock.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public void awaitSleepers(int count) throws InterruptedException {
        synchronized (time) {
            while (time.wakeTimes.size() < count) {
                time.wait();
            }
        }
    }

    /** The nanoseconds since the start of this clock. */
    public long nanoTime() {
        synchronized (time) {
            return time.nanos;
        }
    }

    /** The timing of a client on this clock, without jitter; for {@code Ideogram.builder(fake).timing(..)}. */
    public Timing timing() {
        return new Timing(this::nanoTime, this, () -> 0);
    }

    @Override
    public Instant instant() {
        return START.plusNanos(nanoTime());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new VirtualClock(time, other);
    }

    @Override
    public String toString() {
        return "VirtualClock[" + instant() + "]";
    }
}
