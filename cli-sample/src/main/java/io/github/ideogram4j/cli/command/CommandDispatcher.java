package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.gateway.UserConfig;
import io.github.ideogram4j.cli.help.CommandEntry;
import io.github.ideogram4j.cli.help.HelpPage;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.cli.report.ExitCode;
import io.github.ideogram4j.cli.report.TextStyle;
import io.github.ideogram4j.internal.Excerpt;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javax.inject.Inject;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Finds the command that is named first, parses its arguments, and runs it. Creates no other command. */
public final class CommandDispatcher {
    private final CommandTable commands;
    private final Console console;
    private final Environment environment;

    @Inject
    CommandDispatcher(CommandTable commands, Console console, Environment environment) {
        this.commands = commands;
        this.console = console;
        this.environment = environment;
    }

    /**
     * Runs a command line and returns the exit code.
     *
     * @throws CommandException if the command line is wrong, or the command fails
     * @throws Exception if the command fails with a defect
     */
    public int run(String... args) throws Exception {
        String first = args.length == 0 ? "--help" : args[0];
        return switch (first) {
            case "-h", "--help" -> print(HelpPage.of(commands.entries(), style()));
            case "-V", "--version" -> printVersion();
            default -> {
                CommandEntry entry = commands.find(first)
                        .orElseThrow(() -> new CommandException(UsageErrorFormatter.unknownCommand(commands, args)));
                yield run(entry.spec(), Arrays.copyOfRange(args, 1, args.length));
            }
        };
    }

    private int run(CommandSpec spec, String... args) throws Exception {
        ConfigDefaults defaults = ConfigDefaults.of(environment.config().defaults(), spec, Arrays.asList(args));
        try {
            ParseResult parsed = parse(spec, defaults, args);
            if (parsed.isUsageHelpRequested()) {
                return print(HelpPage.of(spec, style()));
            }
            if (parsed.isVersionHelpRequested()) {
                return printVersion();
            }
            requireSoundConfig(spec);
            printGateway(defaults, parsed);
            return (Integer) ((Callable<?>) spec.userObject()).call();
        } catch (CommandException e) {
            throw defaults.values().isEmpty() || e.error().exit() != ExitCode.USAGE
                    ? e
                    : e.with(explained(e, defaults));
        }
    }

    private ParseResult parse(CommandSpec spec, ConfigDefaults defaults, String... args) {
        if (!defaults.values().isEmpty()) {
            spec.defaultValueProvider(defaults);
        }
        try {
            // a prompt may begin with @, which must not be read as an argument file
            return new CommandLine(spec).setExpandAtFiles(false).parseArgs(args);
        } catch (ParameterException e) {
            throw new CommandException(UsageErrorFormatter.of(e, commands));
        }
    }

    /** Not of commands that the configuration has nothing to say to, such as help. */
    private void requireSoundConfig(CommandSpec spec) {
        for (String option : UserConfig.OPTIONS) {
            if (spec.findOption("--" + option) != null) {
                CommandException.throwIfInvalid(environment.config().problems());
            }
        }
    }

    /** A gateway that was not typed must not be a surprise, because it may cost money. */
    private void printGateway(ConfigDefaults defaults, ParseResult parsed) {
        String gateway = defaults.values().get("--gateway");
        if (gateway != null
                && !parsed.hasMatchedOption("--quiet")
                && !defaults.values().containsKey("--quiet")) {
            console.printError("gateway " + Excerpt.onOneLine(gateway) + ", set in " + configFile());
        }
    }

    /** Names the options that nobody typed, one of which may be what is wrong. */
    private CommandError explained(CommandException failed, ConfigDefaults defaults) {
        return failed.error()
                .advisedWith("set in " + configFile() + ": "
                        + String.join(", ", defaults.values().keySet()));
    }

    private String configFile() {
        return environment.config().file().map(Path::toString).orElse("");
    }

    private int printVersion() {
        String version = CommandDispatcher.class.getPackage().getImplementationVersion();
        return print(List.of("ideogram " + (version == null ? "(development)" : version)));
    }

    private int print(List<String> lines) {
        lines.forEach(console::printLine);
        return ExitCode.DONE.code();
    }

    private TextStyle style() {
        return TextStyle.of(console, environment);
    }
}
