package io.github.ideogram4j.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The directory pictures are saved in: looked at before anything is paid, and made before anything is sent. */
record OutFolder(Path path) {
    static final String OPTION = "--out";
    static final OutFolder HERE = new OutFolder(Path.of(""));

    private static final String RULE = "out-writable";

    static OutFolder parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("path is blank");
        }
        return text.equals(".") ? HERE : new OutFolder(Path.of(text));
    }

    /** Looks and touches nothing, for a dry run as well. */
    void check(Entries entries) {
        Path nearest = nearestThatExists();
        if (!Files.isDirectory(nearest)) {
            entries.error(OPTION, RULE, nearest + " is not a directory");
        } else if (!Files.isWritable(nearest)) {
            entries.error(OPTION, RULE, nearest + " is not writable");
        }
    }

    /** Makes the directory and proves that it takes a file, which permissions alone do not (read-only disks, quotas). */
    void prepare(Entries entries) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
            }
            Files.delete(Files.createTempFile(path, ".ideogram-", ".part"));
        } catch (IOException e) {
            entries.error(OPTION, RULE, path + " is not writable" + reason(e));
        }
    }

    /** What the system says; without the JDK's class names, which say nothing to users. */
    private static String reason(IOException failure) {
        String reason = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        return reason == null ? "" : ": " + reason;
    }

    private Path nearestThatExists() {
        Path nearest = path.toAbsolutePath().normalize();
        while (!Files.exists(nearest)) {
            @Nullable Path parent = nearest.getParent();
            if (parent == null) {
                return nearest;
            }
            nearest = parent;
        }
        return nearest;
    }
}
