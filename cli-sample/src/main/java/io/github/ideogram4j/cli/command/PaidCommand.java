package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.cli.batch.LineRequest;
import io.github.ideogram4j.cli.option.CallSettings;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.PaidOptions;
import io.github.ideogram4j.cli.picture.OutputDirectory;
import io.github.ideogram4j.cli.report.CallReport;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.cli.report.ExitCode;
import io.github.ideogram4j.cli.run.PreparedOperation;
import io.github.ideogram4j.cli.run.ResultHandler;
import io.github.ideogram4j.validation.Violation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** A command that calls the service and costs money at a paid gateway. */
abstract class PaidCommand<R> implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private PaidOptions options = new PaidOptions();

    PaidCommand(CommandContext context) {
        this.context = context;
    }

    /** The operation; empty if the values are too wrong to build it, in which case the reader holds an error. */
    abstract Optional<PreparedOperation<R>> prepare(OptionReader reader);

    abstract ResultHandler<R> resultHandler(OptionReader reader);

    /** Whether to draw the saved pictures in the terminal. */
    boolean drawsPictures() {
        return false;
    }

    /** The text of an argument; standard input if it is a dash. */
    final String text(String argument, OptionReader reader) {
        return argument.equals("-")
                ? reader.read("PROMPT", argument, dash -> context.console().readInput())
                        .orElse(argument)
                : argument;
    }

    /** Creates handlers with the options of now: the command may parse another line before they are used. */
    abstract Function<OutputDirectory, ResultHandler<R>> resultHandlers();

    /**
     * The request of a line of a batch, from the arguments that were parsed last.
     *
     * @param arguments the arguments, which tell the request from others
     */
    final Optional<LineRequest<R>> lineRequest(List<String> arguments, OptionReader reader) {
        Optional<PreparedOperation<R>> prepared = prepare(reader);
        CallOptions call = options.callOptions(reader);
        return prepared.map(operation -> new LineRequest<>(operation, call, resultHandlers(), arguments));
    }

    @Override
    public final Integer call() {
        OptionReader reader = new OptionReader();
        Optional<PreparedOperation<R>> prepared = prepare(reader);
        ResultHandler<R> handler = resultHandler(reader);
        CallSettings settings = options.settings(reader);
        context.console().environment().hideKey(settings.gateway());
        prepared.ifPresent(operation -> printRequest(operation, settings));
        CallReport report = run(prepared, settings, handler, reader);
        printWarnings(report.violations());
        context.print(report, options);
        if (drawsPictures()) {
            context.drawPictures(report, options);
        }
        return ExitCode.DONE.code();
    }

    private CallReport run(
            Optional<PreparedOperation<R>> prepared,
            CallSettings settings,
            ResultHandler<R> handler,
            OptionReader reader) {
        try {
            if (prepared.isEmpty()) {
                throw new CommandException(CommandError.invalid(reader.violations()));
            }
            return context.runner().run(prepared.get(), settings, handler, reader, context.progress(options));
        } catch (CommandException e) {
            if (settings.dryRun()) {
                printWarnings(e.error().violations());
            }
            e.partialReport().ifPresent(report -> {
                printWarnings(report.violations());
                context.printPartial(report, options);
            });
            throw e;
        }
    }

    private void printRequest(PreparedOperation<R> prepared, CallSettings settings) {
        if (options.verbose()) {
            Console console = context.console();
            console.printError(
                    prepared.operation().name() + " to " + settings.gateway().label());
            RequestSummary.of(prepared.operation(), settings.call()).forEach(console::printError);
        }
    }

    private void printWarnings(List<Violation> violations) {
        violations.stream()
                .filter(violation -> violation.severity() == Violation.Severity.WARNING)
                .forEach(violation -> context.console().printError("warning: " + violation));
    }
}
