package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.ImageServiceException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import picocli.CommandLine;

/** Runs one command line, from arguments to exit code; never ends the JVM, never shows a stack trace. */
final class Cli {
    /** What Java puts in the place of bytes it cannot decode; a prompt with it would be paid for and wrong. */
    private static final char UNDECODABLE = '\uFFFD';

    private final Console console;
    private final Environment environment;
    private final Commands commands;

    @Inject
    Cli(Console console, Environment environment, Commands commands) {
        this.console = console;
        this.environment = environment;
        this.commands = commands;
    }

    int run(String... args) {
        boolean json = asksForJson(args);
        if (Arrays.stream(args).anyMatch(argument -> argument.indexOf(UNDECODABLE) >= 0)) {
            return fail(Failure.usage("an argument is not in the character set of the terminal's locale"), json);
        }
        try {
            return line().setParameterExceptionHandler((problem, rest) -> fail(UsageProblem.of(problem), json))
                    .setExecutionExceptionHandler((failure, line, result) -> fail(failure, json))
                    .execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return fail(Failure.unexpected(e), json);
        }
    }

    private CommandLine line() {
        boolean colours =
                console.outIsTerminal() && environment.value("NO_COLOR").isEmpty();
        return commands.line(colours)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    }

    private int fail(Exception exception, boolean json) {
        if (exception instanceof Failed failed) {
            JsonTree tree = failed.failure().json();
            failed.partly().map(Report::json).ifPresent(tree::and);
            return fail(failed.failure(), json, tree);
        }
        if (exception instanceof ImageServiceException failure) {
            return fail(Failure.of(failure), json);
        }
        return fail(Failure.unexpected(exception), json);
    }

    private int fail(Failure failure, boolean json) {
        return fail(failure, json, failure.json());
    }

    private int fail(Failure failure, boolean json, JsonTree tree) {
        failure.lines().forEach(console::complaint);
        if (json) {
            console.line(tree.toString());
        }
        return failure.exit().code();
    }

    /** Asked of the bare arguments: a command line that cannot be read must be complained about in JSON as well. */
    private static boolean asksForJson(String[] args) {
        List<String> words = Arrays.asList(args);
        int end = words.indexOf("--");
        List<String> options = end < 0 ? words : words.subList(0, end);
        return options.contains(OutputOptions.JSON) || options.contains(OutputOptions.JSON + "=true");
    }
}
