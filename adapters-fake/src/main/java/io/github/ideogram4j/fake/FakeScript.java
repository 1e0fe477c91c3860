package io.github.ideogram4j.fake;

import java.util.AbstractMap;
import java.util.ArrayList;
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

    void add(List<Outcome> next) {
        add(calls, next, place());
    }

    void addPictures(List<PictureOutcome> next) {
        add(pictures, next, place());
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
        Map.Entry<Outcome, String> next = calls.poll();
        if (next != null) {
            return next.getKey();
        }
        for (ScriptRule<?> rule : rules) {
            Outcome outcome = rule.apply(call);
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
