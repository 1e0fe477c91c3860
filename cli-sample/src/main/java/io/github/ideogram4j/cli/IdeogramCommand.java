package io.github.ideogram4j.cli;

import picocli.CommandLine.Command;

/** The command without a subcommand, which does nothing but show help. */
@Command(
        name = "ideogram",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Makes and changes pictures with the Ideogram image service.",
            "Free and offline unless a paid gateway is named by --gateway; see also: ideogram COMMAND --help"
        },
        footer = "  ideogram generate \"A lighthouse at dawn, paper cut\" --out pictures")
final class IdeogramCommand {}
