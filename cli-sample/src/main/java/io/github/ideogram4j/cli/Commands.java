package io.github.ideogram4j.cli;

import java.util.List;
import javax.inject.Inject;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** All commands, in the order the help shows them. */
final class Commands {
    private final List<Object> commands;

    @Inject
    Commands(
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
            OptionsCommand options) {
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
                options);
    }

    CommandLine line(boolean colours) {
        CommandLine line = new CommandLine(new IdeogramCommand());
        commands.forEach(line::addSubcommand);
        prepare(line.getCommandSpec());
        line.getSubcommands().values().forEach(subcommand -> prepare(subcommand.getCommandSpec()));
        // a prompt may begin with @, which is no file of arguments then
        return line.setExpandAtFiles(false)
                .setUsageHelpWidth(100)
                .setColorScheme(Help.defaultColorScheme(colours ? Help.Ansi.ON : Help.Ansi.OFF));
    }

    private static void prepare(CommandSpec spec) {
        spec.mixinStandardHelpOptions(true).versionProvider(Commands::version);
        spec.usageMessage().footerHeading("%nExample:%n").abbreviateSynopsis(true);
    }

    private static String[] version() {
        String version = Commands.class.getPackage().getImplementationVersion();
        return new String[] {"ideogram " + (version == null ? "(development)" : version)};
    }
}
