package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.validation.Violation;
import java.util.List;
import java.util.Optional;

/** Ends a command with an error. */
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // caught in this process; never serialized
    private final CommandError error;

    @SuppressWarnings("serial") // caught in this process; never serialized
    private final Optional<CallReport> partialReport;

    /** An error with nothing else to report. */
    public CommandException(CommandError error) {
        this(error, Optional.empty());
    }

    /** An error after the call was paid for, with the report of what it returned. */
    CommandException(CommandError error, CallReport partialReport) {
        this(error, Optional.of(partialReport));
    }

    private CommandException(CommandError error, Optional<CallReport> partialReport) {
        super(error.message());
        this.error = error;
        this.partialReport = partialReport;
    }

    /** Throws if at least one violation is an error. */
    public static void throwIfInvalid(List<Violation> violations) {
        if (violations.stream().anyMatch(violation -> violation.severity() == Violation.Severity.ERROR)) {
            throw new CommandException(CommandError.invalid(violations));
        }
    }

    /** The same end of the command with another error. */
    public CommandException with(CommandError other) {
        return new CommandException(other, partialReport);
    }

    /** The error. */
    public CommandError error() {
        return error;
    }

    /** The report of a call that was paid for but did not fully succeed. */
    public Optional<CallReport> partialReport() {
        return partialReport;
    }
}
