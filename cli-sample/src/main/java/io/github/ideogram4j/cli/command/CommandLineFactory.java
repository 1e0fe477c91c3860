package io.github.ideogram4j.cli.command;

import java.util.List;
import javax.inject.Inject;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** Creates the picocli command line with all commands, in the order of the help. */
public final class CommandLineFactory {
    private final List<Object> commands;

    @Inject
    CommandLineFactory(
            GenerateCommand generate,
            RemixCommand remix,
            EditCommand edit,
            ReframeCommand reframe,
            ReplaceBackgroundCommand replaceBackground,
            UpscaleCommand upscale,
            DescribeCommand describe,
            PricesCommand prices,
            CheckMaskCommand checkMask,
            InspectCommand inspect,
            OptionsCommand options,
            ServeCommand serve) {
        commands = List.of(
                generate,
                remix,
                edit,
                reframe,
                replaceBackground,
                upscale,
                describe,
                prices,
                checkMask,
                inspect,
                options,
                serve);
    }

    /**
     * Creates the command line.
     *
     * @param colours whether to colour the help
     */
    public CommandLine create(boolean colours) {
        CommandLine line = new CommandLine(new RootCommand());
        commands.forEach(line::addSubcommand);
        prepare(line.getCommandSpec());
        line.getSubcommands().values().forEach(subcommand -> prepare(subcommand.getCommandSpec()));
        // a prompt may begin with @, which must not be read as an argument file
        return line.setExpandAtFiles(false)
                .setUsageHelpWidth(100)
                .setColorScheme(Help.defaultColorScheme(colours ? Help.Ansi.ON : Help.Ansi.OFF));
    }

    private static void prepare(CommandSpec spec) {
        spec.mixinStandardHelpOptions(true).versionProvider(CommandLineFactory::version);
        spec.usageMessage().footerHeading("%nExample:%n").abbreviateSynopsis(true);
    }

    private static String[] version() {
        String version = CommandLineFactory.class.getPackage().getImplementationVersion();
        return new String[] {"ideogram " + (version == null ? "(development)" : version)};
    }

    /** The command without a subcommand. It prints the help. */
    @Command(
            name = "ideogram",
            synopsisSubcommandLabel = "COMMAND",
            description = {
                "Makes and changes pictures with the Ideogram image service.",
                "Free and offline unless a paid gateway is named by --gateway; see also: ideogram COMMAND --help"
            },
            footer = "  ideogram generate \"A lighthouse at dawn, paper cut\" --out pictures")
    private static final class RootCommand {}
}
