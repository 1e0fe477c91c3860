package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.cli.command.CommandDispatcher;
import io.github.ideogram4j.cli.option.OutputOptions;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.cli.report.JsonObject;
import io.github.ideogram4j.cli.report.Report;
import javax.inject.Inject;

/** Runs one command line and returns its exit code. Never exits the JVM and never prints a stack trace. */
final class Cli {
    /** Java's replacement for bytes it cannot decode. A prompt that contains it would be paid for and wrong. */
    private static final char REPLACEMENT = '\uFFFD';

    private final Console console;
    private final CommandDispatcher dispatcher;

    @Inject
    Cli(Console console, CommandDispatcher dispatcher) {
        this.console = console;
        this.dispatcher = dispatcher;
    }

    int run(String... args) {
        boolean json = OutputOptions.asksForJson(args);
        for (String argument : args) {
            if (argument.indexOf(REPLACEMENT) >= 0) {
                return fail(
                        CommandError.usage("an argument is not in the character set of the terminal's locale"), json);
            }
        }
        try {
            return dispatcher.run(args);
        } catch (Exception e) {
            return fail(e, json);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return fail(CommandError.unexpected(e), json);
        }
    }

    private int fail(Exception exception, boolean json) {
        if (exception instanceof CommandException failed) {
            JsonObject object = failed.error().json();
            failed.partialReport().map(Report::json).ifPresent(object::addAll);
            return fail(failed.error(), json, object);
        }
        if (exception instanceof ImageServiceException failure) {
            return fail(CommandError.of(failure), json);
        }
        return fail(CommandError.unexpected(exception), json);
    }

    private int fail(CommandError error, boolean json) {
        return fail(error, json, error.json());
    }

    private int fail(CommandError error, boolean json, JsonObject object) {
        error.lines().forEach(console::printError);
        if (json) {
            console.printLine(object.toString());
        }
        return error.exit().code();
    }
}
