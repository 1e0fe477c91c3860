package io.github.ideogram4j.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class FileJournalContractTest extends JournalContract {
    @TempDir
    private Path directory;

    @Override
    protected Journal journal() {
        return FileJournal.at(directory.resolve("paid.journal"));
    }

    /** A process knows by the file which requests it has under way. */
    @Override
    protected Journal afterACrash() throws Exception {
        Path copy = Files.createTempDirectory(directory, "copy").resolve("paid.journal");
        Files.copy(directory.resolve("paid.journal"), copy);
        return FileJournal.at(copy);
    }
}
