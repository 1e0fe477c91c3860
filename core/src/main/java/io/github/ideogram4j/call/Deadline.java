package io.github.ideogram4j.call;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The moment by which a call must end, on a monotonic clock. One deadline covers everything a call does: checks, waits,
 * attempts and reading; several calls may share one. Immutable and safe for use by several threads at once.
 */
public final class Deadline {
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Duration EARLIEST = LONGEST.negated();

    private final Duration timeout;
    private final LongSupplier nanoClock;
    private final long end;

    private Deadline(Duration timeout, LongSupplier nanoClock) {
        this.timeout = timeout;
        this.nanoClock = nanoClock;
        this.end = nanoClock.getAsLong() + timeout.toNanos();
    }

    /**
     * The moment {@code timeout} from now, on {@link System#nanoTime}.
     *
     * @param timeout limited to 365 days
     */
    public static Deadline after(Duration timeout) {
        return after(timeout, System::nanoTime);
    }

    /**
     * The moment {@code timeout} from now.
     *
     * @param timeout limited to 365 days, also into the past
     * @param nanoClock never set back; only differences count
     */
    public static Deadline after(Duration timeout, LongSupplier nanoClock) {
        Duration latest = timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout;
        return new Deadline(latest.compareTo(EARLIEST) < 0 ? EARLIEST : latest, nanoClock);
    }

    /** How long the deadline was away when it was set. */
    public Duration timeout() {
        return timeout;
    }

    /** The time left; zero or negative once the deadline has passed. */
    public Duration remaining() {
        return Duration.ofNanos(remainingNanos());
    }

    /** As {@link #remaining}, in nanoseconds. */
    public long remainingNanos() {
        return end - nanoClock.getAsLong();
    }

    /**
     * The time left, which is positive.
     *
     * @throws DeadlineExceededException with delivery {@code NOT_SENT} once the deadline has passed
     */
    public Duration requireRemaining() {
        Duration left = remaining();
        if (left.isNegative() || left.isZero()) {
            throw new DeadlineExceededException(
                    "the deadline of " + timeout.toMillis() + " ms passed before the request was sent",
                    Delivery.NOT_SENT,
                    null);
        }
        return left;
    }

    /** This deadline, or the one {@code limit} from now if that ends earlier. */
    public Deadline within(Duration limit) {
        return limit.compareTo(remaining()) < 0 ? after(limit, nanoClock) : this;
    }

    @Override
    public String toString() {
        return "Deadline[" + remaining().toMillis() + " of " + timeout.toMillis() + " ms left]";
    }
}
