package io.github.ideogram4j.cli.help;

import java.util.concurrent.Callable;
import javax.inject.Provider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command of the table of commands. The command itself is created only when its specification is asked for, because
 * picocli reads a command by reflection, which takes milliseconds.
 *
 * @param group the heading of the commands it is listed with
 * @param name the name as typed
 * @param summary what it does, in one or two sentences
 * @param command creates the command
 */
public record CommandEntry(String group, String name, String summary, Provider<? extends Callable<Integer>> command) {
    static final String PROGRAM = "ideogram";

    /** The arguments and options of a new instance of the command. */
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.forAnnotatedObject(command.get());
        spec.name(PROGRAM + " " + name);
        spec.usageMessage().description(summary);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help")
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version")
                .build());
        return spec;
    }
}
