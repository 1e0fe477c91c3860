package io.github.ideogram4j.fake;

import io.github.ideogram4j.fake.time.Latency;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the calls of an operation that meet its conditions; see {@link FakeTransport#on(Class)}. A rule applies to
 * every such call unless {@link #after}, {@link #times} or {@link #chance} limit it; the first rule that applies decides.
 * Without {@link #fail}, the calls are answered. Thread-safe; each method changes this rule and returns it.
 *
 * @param <O> the operation
 */
public final class ScriptRule<O> {
    private final Class<O> type;
    private final String operation;
    private final List<Predicate<IncomingCall>> conditions = new ArrayList<>();
    private String place;
    private Outcome outcome = Outcome.answered();
    private @Nullable Latency latency;
    private int skipped;
    private int times = Integer.MAX_VALUE;
    private int percent = 100;
    private long seed;
    private int matches;
    private int uses;

    /** @param operation name of the operation; empty for all of the type */
    ScriptRule(Class<O> type, String operation, String place) {
        this.type = type;
        this.operation = operation;
        this.place = place;
    }

    /** Applies only to operations that meet {@code condition}, in addition to earlier conditions. */
    public ScriptRule<O> matching(Predicate<? super O> condition) {
        return where(call -> condition.test(type.cast(call.operation())));
    }

    /** Applies only to calls whose prompt contains {@code text}, in any case. */
    public ScriptRule<O> promptContaining(String text) {
        String searched = text.toLowerCase(Locale.ROOT);
        return where(call -> call.parameters()
                .getOrDefault("prompt", "")
                .toLowerCase(Locale.ROOT)
                .contains(searched));
    }

    /**
     * Applies only to calls with this value of a parameter.
     *
     * @param parameter its name in the documentation of the service, such as {@code rendering_speed}
     * @param value as {@link ReceivedCall#parameters} has it, such as {@code TURBO}
     */
    public ScriptRule<O> with(String parameter, String value) {
        return where(call -> value.equals(call.parameters().get(parameter)));
    }

    private synchronized ScriptRule<O> where(Predicate<IncomingCall> condition) {
        conditions.add(condition);
        return this;
    }

    /** The outcome of the calls. Defaults to {@link Outcome#answered}. */
    public synchronized ScriptRule<O> fail(Outcome result) {
        outcome = result;
        return this;
    }

    /** How long the calls take. Defaults to the latency of the fake. */
    public synchronized ScriptRule<O> taking(Latency time) {
        latency = time;
        return this;
    }

    /**
     * Applies only after this number of calls that meet the conditions. Defaults to 0.
     *
     * @throws IllegalArgumentException if {@code calls} is negative
     */
    public synchronized ScriptRule<O> after(int calls) {
        skipped = require("calls", calls, 0, Integer.MAX_VALUE);
        return this;
    }

    /**
     * Applies to at most this number of calls; fewer are reported as unused, unless there is a {@link #chance}. Defaults to any number from 1.
     *
     * @throws IllegalArgumentException if {@code calls} is below 1
     */
    public synchronized ScriptRule<O> times(int calls) {
        times = require("calls", calls, 1, Integer.MAX_VALUE);
        return this;
    }

    /**
     * Applies to each call with this probability. Which calls they are follows from the seed and their order.
     *
     * @param percentage 0 for never, 100 for always
     * @throws IllegalArgumentException if {@code percentage} is not of 0 to 100
     */
    public synchronized ScriptRule<O> chance(int percentage, long chanceSeed) {
        percent = require("percentage", percentage, 0, 100);
        seed = chanceSeed;
        return this;
    }

    /** The place that is reported if no call uses this rule. Defaults to the line of the caller. */
    public synchronized ScriptRule<O> declaredAt(String file) {
        place = file;
        return this;
    }

    private static int require(String name, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(name + " is not of " + low + " to " + high + ": " + value);
        }
        return value;
    }

    /** The outcome of the call by this rule; null if the rule does not apply. */
    synchronized @Nullable Outcome apply(IncomingCall call) {
        if (uses >= times || !meets(call) || ++matches <= skipped || !drawn()) {
            return null;
        }
        uses++;
        if (latency != null) {
            call.take(latency);
        }
        return outcome;
    }

    private boolean meets(IncomingCall call) {
        boolean fits = type.isInstance(call.operation())
                && (operation.isEmpty() || operation.equals(call.operation().name()));
        for (Predicate<IncomingCall> condition : conditions) {
            fits = fits && condition.test(call);
        }
        return fits;
    }

    private boolean drawn() {
        long draw = Digests.firstLong(Digests.hash(Digests.bytes(seed), matches));
        return Math.floorMod(draw, 100L) < percent;
    }

    /** Adds a line if fewer calls than declared have used this rule. With a chance, a call that met the conditions is enough. */
    synchronized void describeUnused(List<String> lines) {
        boolean all = percent < 100 ? matches > skipped : uses >= (times == Integer.MAX_VALUE ? 1 : times);
        if (!all) {
            String expected = times == Integer.MAX_VALUE ? "at least 1" : Integer.toString(times);
            lines.add("rule " + this + " applied to " + uses + " calls instead of " + expected + "; declared at "
                    + place);
        }
    }

    /** The operation and the outcome. */
    @Override
    public synchronized String toString() {
        return (operation.isEmpty() ? type.getSimpleName() : operation) + ": " + outcome;
    }
}
