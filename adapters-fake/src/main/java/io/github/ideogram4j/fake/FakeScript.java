package io.github.ideogram4j.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The scripted outcomes: those of the next calls and pictures, then the rules in their order. Thread-safe. */
final class FakeScript {
    private final OutcomeQueue<Outcome> calls = new OutcomeQueue<>();
    private final OutcomeQueue<PictureOutcome> pictures = new OutcomeQueue<>();
    private final List<ScriptRule<?>> rules = new CopyOnWriteArrayList<>();

    void add(List<Outcome> next) {
        calls.add(next, place());
    }

    void addPictures(List<PictureOutcome> next) {
        pictures.add(next, place());
    }

    <O> ScriptRule<O> add(Class<O> type, String operation) {
        ScriptRule<O> rule = new ScriptRule<>(type, operation, place());
        rules.add(rule);
        return rule;
    }

    Outcome outcomeOf(IncomingCall call) {
        Outcome next = calls.next();
        if (next != null) {
            return next;
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
        PictureOutcome next = pictures.next();
        return next == null ? PictureOutcome.WHOLE : next;
    }

    /** The entries that no call has used, a line each. */
    List<String> unused() {
        List<String> lines = new ArrayList<>();
        calls.describeUnused(lines);
        pictures.describeUnused(lines);
        for (ScriptRule<?> rule : rules) {
            rule.describeUnused(lines);
        }
        return lines;
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

    /** Outcomes in order, each with the place that declared it. */
    private static final class OutcomeQueue<T> {
        private final Queue<Step<T>> steps = new ConcurrentLinkedQueue<>();

        private record Step<T>(T outcome, String place) {}

        void add(List<T> next, String place) {
            next.forEach(outcome -> steps.add(new Step<>(outcome, place)));
        }

        @Nullable
        T next() {
            Step<T> step = steps.poll();
            return step == null ? null : step.outcome();
        }

        void describeUnused(List<String> lines) {
            steps.forEach(step -> lines.add(step.outcome() + " was not reached; declared at " + step.place()));
        }
    }
}
