package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.cli.gateway.UserConfig;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.validation.Violation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads option values and collects all violations, so that a user can correct every mistake at once instead of one per
 * run.
 */
public final class OptionReader {
    /** The rule of a value that the domain refuses. */
    private static final String VALUE = "option-value";

    /** The rule of an option that the operation or the model does not take. */
    private static final String NOT_TAKEN = "option-not-taken";

    private final List<Violation> violations = new ArrayList<>();

    /**
     * Parses an optional value. An {@link IllegalArgumentException} of the parser becomes a violation.
     *
     * @param option the option's name, for the violation
     * @param text the value as typed; null if the option was not given
     * @return the value; empty if it was not given or is wrong
     */
    public <T> Optional<T> read(String option, @Nullable String text, Function<String, T> parser) {
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

    /** Parses the values of a repeatable option, as {@link #read} does; returns those that are right. */
    public <T> List<T> readAll(String option, List<String> texts, Function<String, T> parser) {
        return texts.stream()
                .flatMap(text -> read(option, text, parser).stream())
                .toList();
    }

    /** Reads a file argument; empty if the path is wrong. Does not open the file. */
    public Optional<ImageSource> file(String option, @Nullable String text) {
        return read(option, text, path -> ImageSource.of(Path.of(path)));
    }

    /** Reads a prompt. A wrong prompt is replaced by a valid one, so that the rest of the request can be checked. */
    public String prompt(String argument, String text) {
        return read(argument, text, Prompt::new).map(Prompt::text).orElse("-");
    }

    /** Adds an error if an option was given although it cannot be used. */
    public void refuse(String option, boolean given, String reason) {
        if (given) {
            error(option, NOT_TAKEN, reason);
        }
    }

    /** Adds an error. */
    public void error(String field, String rule, String message) {
        violations.add(new Violation(Violation.Severity.ERROR, field, rule, message));
    }

    /** Adds a warning. */
    public void warning(String field, String rule, String message) {
        violations.add(new Violation(Violation.Severity.WARNING, field, rule, message));
    }

    /** All violations, warnings included, in the order they were found. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Whether a violation is a mistake on the command line, and not in the request. */
    public static boolean isWrongUsage(Violation violation) {
        return violation.rule().equals(VALUE)
                || violation.rule().equals(NOT_TAKEN)
                || violation.rule().equals(UserConfig.RULE);
    }
}
