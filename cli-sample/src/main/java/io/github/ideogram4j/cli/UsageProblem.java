package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.Excerpt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with a command line that cannot even be read. */
final class UsageProblem {
    private static final int MAX_LENGTH = 300;

    private UsageProblem() {}

    static Failure of(ParameterException problem) {
        return Failure.usage(describe(problem) + "; see: " + name(problem.getCommandLine()) + " --help");
    }

    private static String describe(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            return describe(problem.getCommandLine(), unmatched.getUnmatched());
        }
        String message = String.valueOf(problem.getMessage());
        String start = message.substring(0, Math.min(1, message.length())).toLowerCase(Locale.ROOT);
        String hint = problem instanceof MissingParameterException ? " (what begins with - goes behind --)" : "";
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
            return word.map(Excerpt::of).map(name -> name + " is no command").orElse("no command is given")
                    + ", there are " + commands;
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
                ? "unknown option " + Excerpt.of(option) + " (what begins with - goes behind --)"
                : option + " is taken by " + String.join(", ", takers) + " only, not by " + line.getCommandName();
    }

    private static String name(CommandLine line) {
        return line.getCommandSpec().qualifiedName();
    }
}
