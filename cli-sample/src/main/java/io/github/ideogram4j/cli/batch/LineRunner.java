package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.call.ImageServiceException.Kind;
import io.github.ideogram4j.cli.option.CallSettings;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.picture.OutputDirectory;
import io.github.ideogram4j.cli.report.CallReport;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.cli.report.ExitCode;
import io.github.ideogram4j.cli.report.ProgressLine;
import io.github.ideogram4j.cli.report.SavedResult;
import io.github.ideogram4j.cli.run.GatewayConnection;
import io.github.ideogram4j.cli.run.OperationRunner;
import java.util.Optional;

/** Runs one line as its command would. */
final class LineRunner {
    private final OperationRunner runner;
    private final ProgressLine silent;

    LineRunner(OperationRunner runner, Console console) {
        this.runner = runner;
        this.silent = new ProgressLine(console, false, () -> 0);
    }

    /**
     * The outcome of a line.
     *
     * @param result what was saved or collected
     * @param replayed whether the answer came from the journal
     * @param error why it is not done; empty if it is
     */
    record Outcome(SavedResult result, boolean replayed, Optional<CommandError> error) {
        private static Outcome of(CallReport report, Optional<CommandError> error) {
            return new Outcome(report.result(), report.replayed(), error);
        }

        LineStatus status() {
            return error.map(CommandError::exit).map(Outcome::status).orElse(LineStatus.DONE);
        }

        private static LineStatus status(ExitCode exit) {
            return switch (exit) {
                case OUTCOME_UNKNOWN -> LineStatus.UNKNOWN;
                case USAGE -> LineStatus.SKIPPED;
                default -> LineStatus.FAILED;
            };
        }

        ExitCode exit() {
            return error.map(CommandError::exit).orElse(ExitCode.DONE);
        }

        /** Whether the service has carried out the request and billed it, now or in an earlier run. */
        boolean isBilled() {
            return error.isEmpty()
                    || error.get().delivery().filter("RECEIVED"::equals).isPresent();
        }

        /** Whether it is certain that the service has billed nothing. */
        boolean isFree() {
            return error.flatMap(CommandError::delivery)
                    .filter(delivery -> delivery.equals("NOT_SENT") || delivery.equals("REJECTED"))
                    .isPresent();
        }

        /** Whether nothing was sent because the line is under way elsewhere, so that it stays left. */
        boolean isUnderWay() {
            return error.filter(CommandError::isUnderWay).isPresent();
        }

        /** The reason if every further line would fail the same way, so that the run ends and the line stays left. */
        Optional<CommandError> end() {
            return error.filter(failure -> failure.exit() == ExitCode.KEY
                    || failure.exit() == ExitCode.INTERRUPTED
                    || failure.exit() == ExitCode.BUDGET
                    || failure.is(Kind.INSUFFICIENT_BALANCE)
                    || failure.is(Kind.JOURNAL_UNAVAILABLE));
        }
    }

    /** @param directory where the pictures are saved */
    <R> Outcome run(
            GatewayConnection connection, OutputDirectory directory, LineRequest<R> request, CallSettings settings) {
        try {
            CallReport report = runner.run(
                    connection,
                    request.operation(),
                    settings.with(request.call()),
                    request.handlers().apply(directory),
                    new OptionReader(),
                    silent);
            return Outcome.of(report, Optional.empty());
        } catch (CommandException e) {
            return e.partialReport()
                    .map(report -> Outcome.of(report, Optional.of(e.error())))
                    .orElseGet(() -> new Outcome(SavedResult.NONE, false, Optional.of(e.error())));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return new Outcome(SavedResult.NONE, false, Optional.of(CommandError.unexpected(e)));
        }
    }
}
