package io.github.ideogram4j.fake;

import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.pricing.Quote;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Records the latest calls that have arrived, in order, and bills them. Thread-safe. */
final class ReceivedCalls {
    private static final long MAX_BYTES = 64L << 20; // files of the calls, unless one call has more

    private final int limit;
    private final Ledger ledger;
    private final Deque<IncomingCall> calls = new ArrayDeque<>();
    private final Map<List<Object>, Integer> attempts = new HashMap<>();
    private long bytes;
    private long dropped;

    ReceivedCalls(int limit, Ledger ledger) {
        this.limit = limit;
        this.ledger = ledger;
    }

    synchronized void add(IncomingCall call) {
        calls.add(call);
        bytes += call.size();
        int attempt = attempts.getOrDefault(call.identity(), 0) + 1;
        attempts.put(call.identity(), attempt);
        call.setAttempt(attempt);
        while (calls.size() > limit || (bytes > MAX_BYTES && calls.size() > 1)) {
            IncomingCall oldest = calls.remove();
            attempts.remove(oldest.identity(), oldest.attempt());
            bytes -= oldest.size();
            dropped++;
        }
        notifyAll();
    }

    void bill(Operation.Usage usage, String outcome, Quote cost) {
        ledger.add(usage, outcome, cost);
    }

    synchronized List<ReceivedCall> all() {
        List<ReceivedCall> all = new ArrayList<>();
        for (IncomingCall call : calls) {
            all.add(call.snapshot());
        }
        return List.copyOf(all);
    }

    synchronized long dropped() {
        return dropped;
    }

    synchronized void await(int count) throws InterruptedException {
        while (dropped + calls.size() < count) {
            wait();
        }
    }

    synchronized void clear() {
        calls.clear();
        attempts.clear();
        bytes = 0;
        dropped = 0;
        ledger.clear();
    }

    <O> ReceivedCall require(Class<O> type, Predicate<? super O> condition) {
        List<ReceivedCall> all = all();
        ReceivedCall nearest = null;
        for (ReceivedCall call : all) {
            if (type.isInstance(call.operation())) {
                nearest = call;
                if (condition.test(type.cast(call.operation()))) {
                    return call;
                }
            }
        }
        throw missing(
                type.getSimpleName() + " that meets the condition",
                all,
                nearest == null ? "none has this operation" : "the latest of this operation: " + nearest);
    }

    ReceivedCall require(String operation, Map<String, String> parameters) {
        List<ReceivedCall> all = all();
        List<String> fewest = null;
        ReceivedCall nearest = null;
        for (ReceivedCall call : all) {
            List<String> differences = differences(operation, parameters, call);
            if (differences.isEmpty()) {
                return call;
            }
            if (fewest == null || differences.size() < fewest.size()) {
                fewest = differences;
                nearest = call;
            }
        }
        throw missing(
                operation + " " + parameters,
                all,
                nearest == null ? "none arrived" : "the nearest: " + nearest + "\n  " + String.join("\n  ", fewest));
    }

    private AssertionError missing(String expected, List<ReceivedCall> all, String nearest) {
        long gone = dropped();
        return new AssertionError("expected a call " + expected + ", but of " + all.size() + " recorded calls "
                + (gone == 0 ? "" : "(" + gone + " older ones were dropped) ") + nearest);
    }

    /** A line for the operation and for each parameter that differs. */
    private static List<String> differences(String operation, Map<String, String> expected, ReceivedCall call) {
        List<String> differences = new ArrayList<>();
        if (!operation.equals(call.operation().name())) {
            differences.add("operation: expected " + operation + ", was "
                    + call.operation().name());
        }
        TreeSet<String> names = new TreeSet<>(expected.keySet());
        names.addAll(call.parameters().keySet());
        for (String name : names) {
            String wanted = expected.get(name);
            String actual = call.parameters().get(name);
            if (!Objects.equals(wanted, actual)) {
                differences.add(name + ": expected " + shown(wanted) + ", was " + shown(actual));
            }
        }
        return differences;
    }

    private static String shown(@Nullable String value) {
        return value == null ? "none" : "'" + value + "'";
    }
}
