package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.validation.Severity;
import io.github.ideogram4j.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the user has entered, and collects what is wrong with it instead of stopping at the first: nobody likes to
 * correct one mistake a run.
 */
final class Entries {
    /** Rule of every value the domain refuses. */
    static final String VALUE = "option-value";

    /** Rule of every option that the operation or model does not take. */
    static final String NOT_TAKEN = "option-not-taken";

    private final List<Violation> violations = new ArrayList<>();

    /** The value; empty if it was not given, or is wrong, which is then among the violations. */
    <T> Optional<T> read(String option, @Nullable String text, Function<String, T> parser) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException e) {
            String reason = e.getMessage();
            error(option, VALUE, reason == null ? "is wrong" : reason);
            return Optional.empty();
        }
    }

    /** Gives a value that was given to someone who may refuse it. */
    void apply(String option, @Nullable String text, Consumer<String> taker) {
        read(option, text, value -> {
            taker.accept(value);
            return value;
        });
    }

    void applyAll(String option, List<String> texts, Consumer<String> taker) {
        texts.forEach(text -> apply(option, text, taker));
    }

    /** A wrong prompt is replaced by one that stands in, so that the rest of the request can be checked all the same. */
    String prompt(String label, String text) {
        return read(label, text, Prompt::new).map(Prompt::text).orElse("-");
    }

    /** An option that was given although it cannot be used. */
    void refuse(String option, boolean given, String reason) {
        if (given) {
            error(option, NOT_TAKEN, reason);
        }
    }

    void error(String field, String rule, String message) {
        violations.add(new Violation(Severity.ERROR, field, rule, message));
    }

    void warning(String field, String rule, String message) {
        violations.add(new Violation(Severity.WARNING, field, rule, message));
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    static boolean isWrongUsage(Violation violation) {
        return violation.rule().equals(VALUE) || violation.rule().equals(NOT_TAKEN);
    }
}
