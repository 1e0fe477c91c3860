package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.cli.picture.OutputDirectory;
import io.github.ideogram4j.cli.picture.ProvenanceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The pictures of lines that are not recorded yet, in a folder for each line. When a line is finished, its pictures are
 * given names that are free in the output directory, the names are recorded, and then the pictures are moved. So a crash
 * leaves no picture in the output directory that the manifest does not name; {@link #complete} makes up for moves that a
 * crash has prevented.
 */
final class StagedPictures {
    private final Path directory;
    private final Path folder;
    private final Set<String> interrupted = new HashSet<>(); // folders that a crash has left

    StagedPictures(Path directory) {
        this.directory = directory;
        this.folder = directory.resolve(BatchLock.FOLDER);
    }

    /** Notes what an earlier process has left. */
    void findInterrupted() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(Files::isDirectory).forEach(entry -> interrupted.add(name(entry)));
        }
    }

    /**
     * Moves the pictures of a recorded line whose process has ended before it could. Only while nobody publishes.
     */
    void complete(ManifestRecord result) throws IOException {
        Path staged = of(BatchLine.key(result.id()));
        if (result.files().isEmpty() || !Files.isDirectory(staged)) {
            return;
        }
        for (String file : result.files()) {
            Path source = staged.resolve(file);
            Path target = directory.resolve(file);
            if (Files.exists(source) && !Files.exists(target)) {
                move(source, target);
            }
        }
    }

    /**
     * Deletes what an earlier process has left of a line that was not recorded; returns whether there was one. What it knew
     * stays known until the line is recorded.
     */
    boolean begin(long key) throws IOException {
        Path staged = of(key);
        if (!Files.isDirectory(staged)) {
            return false;
        }
        for (Path file : files(staged)) {
            Files.deleteIfExists(file);
        }
        return true;
    }

    /** Moves a picture, and the file beside it with the name that fits. */
    private static void move(Path picture, Path target) throws IOException {
        ProvenanceFiles.moveSidecar(picture, target);
        Files.move(picture, target);
    }

    /** Deletes what is left of lines that were not recorded. */
    void deleteInterrupted() throws IOException {
        for (String name : interrupted) {
            delete(folder.resolve(name));
        }
    }

    /** Where the pictures of a line are saved at first. */
    OutputDirectory directory(long key) {
        return new OutputDirectory(of(key));
    }

    private Path of(long key) {
        return folder.resolve(String.format(Locale.ROOT, "%016x", key));
    }

    /** Renames files of a line to names that are free in the output directory; returns the names. */
    List<String> name(List<Path> pictures) throws IOException {
        List<String> names = new ArrayList<>();
        for (Path picture : pictures) {
            String name = name(picture);
            int dot = Math.max(name.indexOf('.'), 0);
            String free = name;
            for (int number = 2; !isFree(picture, free); number++) {
                free = name.substring(0, dot) + "-" + number + name.substring(dot);
            }
            if (!free.equals(name)) {
                move(picture, picture.resolveSibling(free));
            }
            names.add(free);
        }
        return names;
    }

    private boolean isFree(Path picture, String name) {
        Path staged = picture.resolveSibling(name);
        Path target = directory.resolve(name);
        return !Files.exists(target)
                && !Files.exists(ProvenanceFiles.sidecar(target))
                && (staged.equals(picture) || !Files.exists(staged));
    }

    /** Moves everything of a line to the output directory, where its names are free. */
    void publish(long key, List<String> names) throws IOException {
        Path staged = of(key);
        if (!Files.isDirectory(staged)) {
            return;
        }
        for (String name : names) {
            move(staged.resolve(name), directory.resolve(name));
        }
        for (String damaged : name(files(staged))) {
            Files.move(staged.resolve(damaged), directory.resolve(damaged));
        }
        delete(staged);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void delete(Path staged) throws IOException {
        for (Path file : files(staged)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(staged);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
