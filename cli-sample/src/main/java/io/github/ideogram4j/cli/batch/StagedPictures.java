package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.cli.picture.OutputDirectory;
import io.github.ideogram4j.cli.picture.ProvenanceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pictures of lines that are not recorded yet, in a folder for each line. When a line is finished, its pictures are
 * given names that are free in the output directory, the names are recorded, and then the pictures are moved. So a crash
 * leaves no picture in the output directory that the manifest does not name; {@link #complete} makes up for moves that a
 * crash has prevented. A picture that an ended process has saved is kept: the next one takes it over.
 */
final class StagedPictures {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern TEMPORARY = Pattern.compile("\\.ideogram.*\\.part");
    private static final Pattern DAMAGED = Pattern.compile(".*\\.damaged(-\\d+)?");

    private final Path directory;
    private final Path folder;
    private final boolean paid;

    /** @param paid whether pictures cost money, so that those of an ended process are kept */
    StagedPictures(Path directory, boolean paid) {
        this.directory = directory;
        this.folder = directory.resolve(BatchLock.FOLDER);
        this.paid = paid;
    }

    /** The keys of the lines that were begun and are not recorded, here or in another process. */
    Set<Long> begun() throws IOException {
        Set<Long> keys = new HashSet<>();
        for (Path entry : list(folder)) {
            if (NAME.matcher(name(entry)).matches()) {
                keys.add(Long.parseUnsignedLong(name(entry), 16));
            }
        }
        return keys;
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
     * Begins a line that is claimed: creates its folder.
     *
     * @return whether there was one: an earlier process may have sent the request
     */
    boolean begin(long key) throws IOException {
        Path staged = of(key);
        boolean before = Files.isDirectory(staged);
        Files.createDirectories(staged);
        if (before) {
            for (Path file : list(staged)) {
                if (!paid || TEMPORARY.matcher(name(file)).matches()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        return before;
    }

    /** Ends a line that was begun and for which nothing was sent, so that it is as it was. */
    void cancel(long key) throws IOException {
        if (Files.isDirectory(of(key)) && list(of(key)).isEmpty()) {
            Files.delete(of(key));
        }
    }

    /**
     * Where the pictures of a line are saved at first.
     *
     * @param recorded the pictures that the manifest names already
     */
    OutputDirectory directory(long key, List<String> recorded) throws IOException {
        List<Path> earlier = new ArrayList<>(existing(recorded));
        earlier.addAll(pictures(key));
        return new OutputDirectory(of(key), earlier);
    }

    private List<Path> existing(List<String> recorded) {
        return recorded.stream()
                .map(directory::resolve)
                .filter(Files::isRegularFile)
                .toList();
    }

    /** The whole pictures in the folder of a line. */
    private List<Path> pictures(long key) throws IOException {
        List<Path> files = list(of(key));
        Set<Path> sidecars = new HashSet<>();
        files.forEach(file -> sidecars.add(ProvenanceFiles.sidecar(file)));
        return files.stream()
                .filter(file -> !sidecars.contains(file)
                        && !TEMPORARY.matcher(name(file)).matches()
                        && !DAMAGED.matcher(name(file)).matches())
                .toList();
    }

    /**
     * Chooses the names of the pictures of a line. Those in its folder are renamed to names that are free in the output
     * directory.
     *
     * @param pictures those of its result
     * @param recorded those that the manifest names already: they stay the line's
     * @return the names of its result first, then those of other pictures that were paid for
     */
    List<String> name(long key, List<Path> pictures, List<String> recorded) throws IOException {
        Set<Path> all = new LinkedHashSet<>(pictures);
        all.addAll(existing(recorded));
        all.addAll(pictures(key));
        List<String> names = new ArrayList<>();
        for (Path picture : all) {
            names.add(Objects.equals(picture.getParent(), of(key)) ? rename(picture) : name(picture));
        }
        return names;
    }

    private String rename(Path picture) throws IOException {
        String name = name(picture);
        int dot = Math.max(name.indexOf('.'), 0);
        String free = name;
        for (int number = 2; !isFree(picture, free); number++) {
            free = name.substring(0, dot) + "-" + number + name.substring(dot);
        }
        if (!free.equals(name)) {
            move(picture, picture.resolveSibling(free));
        }
        return free;
    }

    private boolean isFree(Path picture, String name) {
        Path staged = picture.resolveSibling(name);
        Path target = directory.resolve(name);
        return !Files.exists(target)
                && !Files.exists(ProvenanceFiles.sidecar(target))
                && (staged.equals(picture) || !Files.exists(staged));
    }

    /** Moves a picture, and the file beside it with the name that fits. */
    private static void move(Path picture, Path target) throws IOException {
        ProvenanceFiles.moveSidecar(picture, target);
        Files.move(picture, target);
    }

    /** Moves everything of a recorded line to the output directory, where its names are free. */
    void publish(long key, List<String> names) throws IOException {
        Path staged = of(key);
        if (!Files.isDirectory(staged)) {
            return;
        }
        for (String name : names) {
            if (Files.exists(staged.resolve(name))) {
                move(staged.resolve(name), directory.resolve(name));
            }
        }
        List<Path> others = new ArrayList<>(pictures(key));
        list(staged).stream()
                .filter(file -> DAMAGED.matcher(name(file)).matches()) // it may be all there is of a picture
                .forEach(others::add);
        for (Path other : others) {
            String free = rename(other);
            move(staged.resolve(free), directory.resolve(free));
        }
        delete(staged);
    }

    /** Moves what ended processes have left of recorded lines. Only while nobody else works on the directory. */
    void publishAll(LongPredicate recorded) throws IOException {
        for (long key : begun()) {
            if (recorded.test(key)) {
                publish(key, List.of());
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void delete(Path staged) throws IOException {
        for (Path file : list(staged)) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(staged);
    }

    private Path of(long key) {
        return folder.resolve(String.format(Locale.ROOT, "%016x", key));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
