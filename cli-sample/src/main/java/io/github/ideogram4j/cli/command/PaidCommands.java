package io.github.ideogram4j.cli.command;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Provider;
import picocli.CommandLine;

/**
 * The commands that a line of a batch can name, each created when it is first needed and used again for each line. Not safe
 * for use by several threads.
 */
final class PaidCommands {
    private final Map<String, Provider<? extends PaidCommand<?>>> commands = new LinkedHashMap<>();
    private final Map<String, CommandLine> created = new HashMap<>();

    @Inject
    PaidCommands(
            Provider<GenerateCommand> generate,
            Provider<RemixCommand> remix,
            Provider<EditCommand> edit,
            Provider<ReframeCommand> reframe,
            Provider<ReplaceBackgroundCommand> replaceBackground,
            Provider<UpscaleCommand> upscale,
            Provider<DescribeCommand> describe) {
        commands.put("generate", generate);
        commands.put("remix", remix);
        commands.put("edit", edit);
        commands.put("reframe", reframe);
        commands.put("replace-background", replaceBackground);
        commands.put("upscale", upscale);
        commands.put("describe", describe);
    }

    List<String> names() {
        return List.copyOf(commands.keySet());
    }

    /** The command line of a command, whose user object is the command; empty if there is no such command. */
    Optional<CommandLine> find(String name) {
        return Optional.ofNullable(commands.get(name))
                .map(command -> created.computeIfAbsent(name, added -> {
                    // a prompt may begin with @, which must not be read as an argument file
                    return new CommandLine(command.get()).setExpandAtFiles(false);
                }));
    }
}
