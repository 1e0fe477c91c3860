package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.help.CommandEntry;
import io.github.ideogram4j.cli.help.HelpPage;
import io.github.ideogram4j.cli.help.ManualPage;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.cli.report.ExitCode;
import io.github.ideogram4j.cli.report.TextStyle;
import java.util.List;
import java.util.concurrent.Callable;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the help of a command, the list of commands, or the manual page. */
@Command(footer = {"  ideogram help generate", "  ideogram help --man > ideogram.1"})
final class HelpCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "COMMAND", description = "The name of a command")
    private @Nullable String name;

    @Option(names = "--man", description = "Print the manual page of all commands, in the format of man")
    private boolean manual;

    private final CommandTable commands;
    private final Console console;
    private final Environment environment;

    @Inject
    HelpCommand(CommandTable commands, Console console, Environment environment) {
        this.commands = commands;
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        lines().forEach(console::printLine);
        return ExitCode.DONE.code();
    }

    private List<String> lines() {
        if (manual) {
            return ManualPage.of(commands.entries());
        }
        TextStyle style = TextStyle.of(console, environment);
        String wanted = name;
        if (wanted == null) {
            return HelpPage.of(commands.entries(), style);
        }
        CommandEntry entry = commands.find(wanted)
                .orElseThrow(() -> new CommandException(UsageErrorFormatter.unknownCommand(commands, wanted)));
        return HelpPage.of(entry.spec(), style);
    }
}
