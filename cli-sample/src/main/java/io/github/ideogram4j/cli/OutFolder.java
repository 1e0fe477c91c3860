package io.github.ideogram4j.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** What has to be made to have the directory, the innermost first. */
    List<Path> missing() {
        List<Path> missing = new ArrayList<>();
        @Nullable Path at = path.toAbsolutePath().normalize();
        while (at != null && !Files.exists(at, LinkOption.NOFOLLOW_LINKS)) {
            missing.add(at);
            at = at.getParent();
        }
        return missing;
    }

    /**
     * Makes the directory and puts a file into it: that proves more than permissions do (read-only disks, quotas), and as
     * long as it is there, no run beside this one can take the directory away as empty.
     *
     * @return the file, to be deleted in the end; empty if there is an error among the entries
     */
    Optional<Path> occupy(Entries entries) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
            }
            return Optional.of(Files.createTempFile(path, ".ideogram-", ".part"));
        } catch (IOException e) {
            entries.error(OPTION, RULE, path + " is not writable" + reason(e));
            return Optional.empty();
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
