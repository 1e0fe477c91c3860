package io.github.ideogram4j.cli;

import picocli.CommandLine.Option;

/** Where pictures are saved. */
final class OutOption {
    @Option(
            names = OutFolder.OPTION,
            paramLabel = "DIR",
            description = "Where the pictures are saved; made if missing (default: the current directory)")
    private String text = ".";

    /** A wrong path is among the entries' violations, and replaced by one that is right. */
    OutFolder read(Entries entries) {
        OutFolder folder =
                entries.read(OutFolder.OPTION, text, OutFolder::parse).orElse(OutFolder.HERE);
        folder.check(entries);
        return folder;
    }
}
