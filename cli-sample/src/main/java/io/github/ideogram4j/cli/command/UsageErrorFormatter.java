package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.help.CommandEntry;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.Suggestion;
import io.github.ideogram4j.internal.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Describes in one line why a command line cannot be parsed. */
final class UsageErrorFormatter {
    private static final int MAX_LENGTH = 300;
    private static final String SEPARATOR_HINT = " (put arguments that begin with - after --)";

    private UsageErrorFormatter() {}

    /** The error for a command line whose first word is not a command. */
    static CommandError unknownCommand(CommandTable commands, String... args) {
        String first = args[0];
        String known = "; the commands are " + String.join(", ", commands.names());
        if (!first.startsWith("-")) {
            return CommandError.usage(
                    Excerpt.of(first) + " is not a command" + Suggestion.of(first, commands.names()) + known);
        }
        for (String argument : args) {
            if (commands.find(argument).isPresent()) {
                return CommandError.usage("options follow the command: ideogram " + argument + " "
                        + Excerpt.onOneLine(optionName(first)));
            }
        }
        return CommandError.usage("no command given" + known);
    }

    /** The error for picocli's exception. */
    static CommandError of(ParameterException problem, CommandTable commands) {
        CommandSpec spec = problem.getCommandLine().getCommandSpec();
        return CommandError.usage(describe(problem, spec, commands) + "; see: " + spec.name() + " --help");
    }

    private static String describe(ParameterException problem, CommandSpec spec, CommandTable commands) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return describe(unmatched.getUnmatched(), spec, commands);
        }
        String message = String.valueOf(problem.getMessage());
        String start = message.substring(0, Math.min(1, message.length())).toLowerCase(Locale.ROOT);
        String hint = problem instanceof MissingParameterException ? SEPARATOR_HINT : "";
        String all = start + message.substring(start.length()) + hint;
        return all.length() <= MAX_LENGTH ? all : all.substring(0, MAX_LENGTH) + "...";
    }

    private static String describe(List<String> unmatched, CommandSpec spec, CommandTable commands) {
        for (String argument : unmatched) {
            if (argument.startsWith("-")) {
                return unknownOption(optionName(argument), spec, commands);
            }
        }
        return "unexpected argument"
                + (unmatched.isEmpty()
                        ? ""
                        : " " + Excerpt.of(unmatched.get(0)) + " (put a text of several words in quotes)");
    }

    private static String unknownOption(String option, CommandSpec spec, CommandTable commands) {
        if (spec.findOption(option) != null) {
            return "unexpected argument " + Excerpt.of(option) + " after --";
        }
        List<String> takers = new ArrayList<>();
        for (CommandEntry entry : commands.entries()) {
            if (entry.spec().findOption(option) != null) {
                takers.add(entry.name());
            }
        }
        if (!takers.isEmpty()) {
            String command = spec.name().substring(spec.name().indexOf(' ') + 1);
            return option + " is taken by " + String.join(", ", takers) + " only, not by " + command;
        }
        String suggestion = Suggestion.of(option, spec.optionsMap().keySet());
        return "unknown option " + Excerpt.of(option) + (suggestion.isEmpty() ? SEPARATOR_HINT : suggestion);
    }

    private static String optionName(String argument) {
        int equals = argument.indexOf('=');
        return equals < 0 ? argument : argument.substring(0, equals);
    }
}
