package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.internal.Excerpt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Describes in one line why a command line cannot be parsed. */
public final class UsageErrorFormatter {
    private static final int MAX_LENGTH = 300;

    private UsageErrorFormatter() {}

    /** The error for picocli's exception. */
    public static CommandError of(ParameterException problem) {
        return CommandError.usage(describe(problem) + "; see: " + name(problem.getCommandLine()) + " --help");
    }

    private static String describe(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return describe(problem.getCommandLine(), unmatched.getUnmatched());
        }
        String message = String.valueOf(problem.getMessage());
        String start = message.substring(0, Math.min(1, message.length())).toLowerCase(Locale.ROOT);
        String hint = problem instanceof MissingParameterException ? " (put arguments that begin with - after --)" : "";
        String all = start + message.substring(start.length()) + hint;
        return all.length() <= MAX_LENGTH ? all : all.substring(0, MAX_LENGTH) + "...";
    }

    private static String describe(CommandLine line, List<String> unmatched) {
        Optional<String> option =
                unmatched.stream().filter(argument -> argument.startsWith("-")).findFirst();
        Optional<String> word =
                unmatched.stream().filter(argument -> !argument.startsWith("-")).findFirst();
        if (line.getParent() == null) {
            String commands = String.join(", ", line.getSubcommands().keySet());
            return word.map(Excerpt::of).map(name -> name + " is not a command").orElse("no command given")
                    + "; the commands are " + commands;
        }
        return option.map(argument -> unknownOption(line, argument.split("=", 2)[0]))
                .or(() -> word.map(argument -> "unexpected argument " + Excerpt.of(argument)))
                .orElse("unexpected argument");
    }

    private static String unknownOption(CommandLine line, String option) {
        if (line.getCommandSpec().findOption(option) != null) {
            return "unexpected argument " + Excerpt.of(option) + " after --";
        }
        List<String> takers = line.getParent().getSubcommands().values().stream()
                .filter(command -> command.getCommandSpec().findOption(option) != null)
                .map(CommandLine::getCommandName)
                .toList();
        return takers.isEmpty()
                ? "unknown option " + Excerpt.of(option) + " (put arguments that begin with - after --)"
                : option + " is taken by " + String.join(", ", takers) + " only, not by " + line.getCommandName();
    }

    private static String name(CommandLine line) {
        return line.getCommandSpec().qualifiedName();
    }
}
