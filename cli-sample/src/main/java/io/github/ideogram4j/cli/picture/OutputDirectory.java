package io.github.ideogram4j.cli.picture;

import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.OptionValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory that pictures are saved in. It is checked before anything is paid and created before anything is sent.
 *
 * @param index tells which pictures of a result from the journal need not be fetched again; empty if all must be
 */
public record OutputDirectory(Path path, Optional<PictureIndex> index) {
    /** The name of the option. */
    public static final String OPTION = "--out";

    static final OutputDirectory CURRENT = new OutputDirectory(Path.of(""));
    private static final String RULE = "out-writable";

    private OutputDirectory(Path path) {
        this(path, Optional.empty());
    }

    /** Reads and checks the option. A wrong path becomes a violation and is replaced by the current directory. */
    public static OutputDirectory read(String text, OptionReader reader) {
        OutputDirectory directory =
                reader.read(OPTION, text, OutputDirectory::parse).orElse(CURRENT);
        directory.check(reader);
        return directory;
    }

    private static OutputDirectory parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("path is blank");
        }
        return text.equals(".") ? CURRENT : new OutputDirectory(Path.of(text));
    }

    /** Creates nothing, so that a dry run can check as well. */
    private void check(OptionReader reader) {
        Path nearest = nearestExisting();
        if (!Files.isDirectory(nearest)) {
            reader.error(OPTION, RULE, nearest + " is not a directory");
        } else if (!Files.isWritable(nearest)) {
            reader.error(OPTION, RULE, nearest + " is not writable");
        }
    }

    private Path nearestExisting() {
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

    /** The directories that must be created, the innermost first. */
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
     * Creates the directory and a temporary file in it. The file proves that the directory is writable, which
     * permissions do not (read-only disks, quotas), and keeps other runs from deleting the directory as empty.
     *
     * @return the file, which the caller must delete; empty if there was an error, which is added to the reader
     */
    Optional<Path> createWithPlaceholder(OptionReader reader) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
            }
            return Optional.of(Files.createTempFile(path, ".ideogram-", ".part"));
        } catch (IOException e) {
            reader.error(OPTION, RULE, path + " is not writable" + OptionValues.reason(e));
            return Optional.empty();
        }
    }
}
