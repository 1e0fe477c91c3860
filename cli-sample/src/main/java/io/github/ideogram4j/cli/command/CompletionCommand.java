package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.help.CompletionScript;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.OptionValues;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.cli.report.ExitCode;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a completion script. */
@Command(
        footer = {
            "  ideogram completion bash > ~/.bash_completion",
            "  ideogram completion zsh > ~/.zfunc/_ideogram",
            "  ideogram completion fish > ~/.config/fish/completions/ideogram.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SHELL", description = "bash, zsh or fish")
    private String shell = "";

    private final CommandTable commands;
    private final Console console;

    @Inject
    CompletionCommand(CommandTable commands, Console console) {
        this.commands = commands;
        this.console = console;
    }

    @Override
    public Integer call() {
        OptionReader reader = new OptionReader();
        Optional<CompletionScript> script =
                reader.read("SHELL", shell, text -> OptionValues.oneOf(CompletionScript.values(), text));
        CommandException.throwIfInvalid(reader.violations());
        script.orElseThrow().lines(commands.entries()).forEach(console::printLine);
        return ExitCode.DONE.code();
    }
}
