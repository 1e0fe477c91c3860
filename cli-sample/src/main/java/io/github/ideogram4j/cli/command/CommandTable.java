package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.help.CommandEntry;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import javax.inject.Provider;

/** All commands, in the order of the help. A new command needs a parameter of the constructor and a row. */
final class CommandTable {
    private static final String PAID = "Commands that make or describe pictures";
    private static final String FREE = "Commands that are always free";

    private final List<CommandEntry> entries;

    @Inject
    CommandTable(
            Provider<GenerateCommand> generate,
            Provider<RemixCommand> remix,
            Provider<EditCommand> edit,
            Provider<ReframeCommand> reframe,
            Provider<ReplaceBackgroundCommand> replaceBackground,
            Provider<UpscaleCommand> upscale,
            Provider<DescribeCommand> describe,
            Provider<PricesCommand> prices,
            Provider<CheckMaskCommand> checkMask,
            Provider<InspectCommand> inspect,
            Provider<GalleryCommand> gallery,
            Provider<OptionsCommand> options,
            Provider<ServeCommand> serve,
            Provider<BatchCommand> batch,
            Provider<CompletionCommand> completion,
            Provider<HelpCommand> help) {
        entries = List.of(
                new CommandEntry(PAID, "generate", "Makes pictures from a text.", generate),
                new CommandEntry(
                        PAID,
                        "remix",
                        "Makes pictures from a picture and a text; the picture is cropped to the requested ratio.",
                        remix),
                new CommandEntry(
                        PAID,
                        "edit",
                        "Repaints the black part of a mask; the white part stays. See also: ideogram check-mask",
                        edit),
                new CommandEntry(
                        PAID, "reframe", "Extends a picture, preferably a square one, to another size.", reframe),
                new CommandEntry(
                        PAID,
                        "replace-background",
                        "Keeps the foreground of a picture and paints a new background.",
                        replaceBackground),
                new CommandEntry(PAID, "upscale", "Doubles a picture's resolution.", upscale),
                new CommandEntry(PAID, "describe", "Describes a picture in words.", describe),
                new CommandEntry(
                        PAID,
                        "batch",
                        "Does the lines of a JSON Lines or CSV file, and resumes where it stopped.",
                        batch),
                new CommandEntry(
                        FREE, "prices", "Prints the price list of a gateway, and what it does not list.", prices),
                new CommandEntry(
                        FREE,
                        "check-mask",
                        "Checks a mask against every rule of the edit operations. Exit code 0 if it can be used, else"
                                + " 2.",
                        checkMask),
                new CommandEntry(
                        FREE, "inspect", "Prints format, size and bytes of a picture, and how it was made.", inspect),
                new CommandEntry(
                        FREE,
                        "gallery",
                        "Writes a page with the pictures of a directory, for a browser; it works offline.",
                        gallery),
                new CommandEntry(
                        FREE, "options", "Prints the values the service accepts; without a name, the names.", options),
                new CommandEntry(
                        FREE,
                        "serve",
                        "Serves the offline service over HTTP; it speaks the protocol of AiHubMix and takes any key.",
                        serve),
                new CommandEntry(
                        FREE, "completion", "Prints a script that completes command lines in a shell.", completion),
                new CommandEntry(
                        FREE, "help", "Prints the help of a command; without a name, the list of commands.", help));
    }

    List<CommandEntry> entries() {
        return entries;
    }

    Optional<CommandEntry> find(String name) {
        for (CommandEntry entry : entries) {
            if (entry.name().equals(name)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    List<String> names() {
        return entries.stream().map(CommandEntry::name).toList();
    }
}
