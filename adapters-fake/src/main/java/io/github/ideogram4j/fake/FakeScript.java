package io.github.ideogram4j.fake;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** The scripted outcomes: those of the next calls and pictures, then the rules in their order. Thread-safe. */
final class FakeScript {
    // outcomes, each with the place that declared it
    private final Queue<Map.Entry<Outcome, String>> calls = new ConcurrentLinkedQueue<>();
    private final Queue<Map.Entry<PictureOutcome, String>> pictures = new ConcurrentLinkedQueue<>();
    private final List<ScriptRule<?>> rules = new CopyOnWriteArrayList<>();

    /** @param place that declares them; empty for the line of the caller */
    void add(String place, List<Outcome> next) {
        add(calls, next, place.isEmpty() ? place() : place);
    }

    void addPictures(String place, List<PictureOutcome> next) {
        add(pictures, next, place.isEmpty() ? place() : place);
    }

    /** Adds all entries of a script that nobody else uses, so that no call sees a part of them. */
    synchronized void addAll(FakeScript other) {
        calls.addAll(other.calls);
        pictures.addAll(other.pictures);
        rules.addAll(other.rules);
        other.clear();
    }

    synchronized void clear() {
        calls.clear();
        pictures.clear();
        rules.clear();
    }

    private static <T> void add(Queue<Map.Entry<T, String>> queue, List<T> next, String place) {
        for (T outcome : next) {
            queue.add(new AbstractMap.SimpleImmutableEntry<>(outcome, place));
        }
    }

    <O> ScriptRule<O> add(Class<O> type, String operation) {
        ScriptRule<O> rule = new ScriptRule<>(type, operation, place());
        rules.add(rule);
        return rule;
    }

    Outcome outcomeOf(IncomingCall call) {
        Map.Entry<Outcome, String> next;
        Iterator<ScriptRule<?>> current;
        synchronized (this) {
            next = calls.poll();
            current = rules.iterator(); // of the rules as they are now
        }
        if (next != null) {
            return next.getKey();
        }
        while (current.hasNext()) {
            Outcome outcome = current.next().apply(call);
            if (outcome != null) {
                return outcome;
            }
        }
        return Outcome.answered();
    }

    PictureOutcome nextPicture() {
        Map.Entry<PictureOutcome, String> next = pictures.poll();
        return next == null ? PictureOutcome.WHOLE : next.getKey();
    }

    /** The entries that no call has used, a line each. */
    List<String> unused() {
        List<String> lines = new ArrayList<>();
        describeUnused(calls, lines);
        describeUnused(pictures, lines);
        for (ScriptRule<?> rule : rules) {
            rule.describeUnused(lines);
        }
        return lines;
    }

    private static <T> void describeUnused(Queue<Map.Entry<T, String>> queue, List<String> lines) {
        for (Map.Entry<T, String> entry : queue) {
            lines.add(entry.getKey() + " was not reached; declared at " + entry.getValue());
        }
    }

    /** The line of the test that called the fake. */
    private static String place() {
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            String type = frame.getClassName();
            if (!type.equals(FakeScript.class.getName()) && !type.equals(FakeTransport.class.getName())) {
                return frame.toString();
            }
        }
        return "an unknown line";
    }
}
