package io.github.ideogram4j.fake.time;

import io.github.ideogram4j.operation.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long the calls of an operation take, by operation and by rendering speed or model. Immutable. */
public final class Latency {
    private final Duration low;
    private final Duration high;
    private final long seed;
    private final String name;
    private final @Nullable Latency otherwise;

    private Latency(Duration low, Duration high, long seed, String name, @Nullable Latency otherwise) {
        if (low.isNegative() || low.compareTo(high) > 0) {
            throw new IllegalArgumentException("latency is not 0 <= low <= high: " + low + ", " + high);
        }
        this.low = low;
        this.high = high;
        this.seed = seed;
        this.name = name;
        this.otherwise = otherwise;
    }

    /**
     * Every call takes the same time.
     *
     * @throws IllegalArgumentException if {@code time} is negative
     */
    public static Latency fixed(Duration time) {
        return between(time, time, 0);
    }

    /**
     * Each call takes a time of this range. The time follows from the seed and the request, so it does not depend on the
     * order of calls.
     *
     * @param low at least zero
     * @param high at least {@code low}, inclusive
     * @throws IllegalArgumentException if the range is none
     */
    public static Latency between(Duration low, Duration high, long seed) {
        return new Latency(low, high, seed, "", null);
    }

    /**
     * A copy with another latency for some calls. Of several that fit a call, the one added last counts.
     *
     * @param operationOrVariant operation, rendering speed or model in the terms of a price list, such as {@code upscale},
     *     {@code QUALITY} or {@code V_2}
     */
    public Latency with(String operationOrVariant, Latency other) {
        return new Latency(other.low, other.high, other.seed, operationOrVariant, this);
    }

    /**
     * The time of a call.
     *
     * @param call tells calls apart; equal numbers give equal times
     */
    public Duration of(Operation.Usage usage, long call) {
        Latency latency = this;
        for (Latency next = otherwise; next != null && !latency.fits(usage); next = next.otherwise) {
            latency = next;
        }
        return latency.draw(call);
    }

    private boolean fits(Operation.Usage usage) {
        return name.equals(usage.operation()) || name.equals(usage.variant());
    }

    private Duration draw(long call) {
        long width = high.minus(low).toNanos() + 1;
        long mixed = (seed ^ call) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return low.plusNanos(Math.floorMod(mixed ^ (mixed >>> 32), width));
    }

    @Override
    public String toString() {
        String own = (name.isEmpty() ? "" : name + " ") + low + (low.equals(high) ? "" : "-" + high);
        return otherwise == null ? own : own + ", " + otherwise;
    }
}
