package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.cli.picture.OutputDirectory;
import io.github.ideogram4j.cli.picture.ProvenanceFiles;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pictures of lines that are not recorded yet, in a folder for each line. When a line is finished, its pictures are
 * given names that are free in the output directory, the names are recorded, and then the pictures are moved. So a crash
 * leaves no picture in the output directory that the manifest does not name; {@link #complete} makes up for moves that a
 * crash has prevented. A picture that an ended process has saved is kept: the next one takes it over.
 */
final class StagedPictures {
    private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern TEMPORARY = Pattern.compile("\\.ideogram.*\\.part");
    private static final Pattern DAMAGED = Pattern.compile(".*\\.damaged(-\\d+)?");
    private static final int PROBE_BYTES = 1 << 20;

    private final Path directory;
    private final Path folder;
    private final boolean paid;
    private final Set<String> unpublished = new HashSet<>(); // names that are recorded, but not taken

    /** @param paid whether pictures cost money: free ones of an ended process are made again */
    StagedPictures(Path directory, boolean paid) {
        this.paid = paid;
        this.directory = directory;
        this.folder = directory.resolve(BatchLock.FOLDER);
    }

    /**
     * A line that was begun.
     *
     * @param mostBilled how many earlier attempts may have been billed that are not recorded
     * @param attempts those and this one
     * @param recorded what the manifest says of it; empty if it was never recorded
     * @param links of its pictures
     */
    record Begun(long key, int mostBilled, LineAttempts attempts, Optional<ManifestRecord> recorded, LinkIndex links) {
        /** Whether it was begun before in this directory. */
        boolean before() {
            return attempts.modes().size() > 1;
        }
    }

    /** The keys of the lines that have a folder. */
    Set<Long> begun() throws IOException {
        Set<Long> keys = new HashSet<>();
        for (Path entry : Files.isDirectory(folder) ? list(folder) : List.<Path>of()) {
            if (FOLDER.matcher(name(entry)).matches()) {
                keys.add(Long.parseUnsignedLong(name(entry), 16));
            }
        }
        return keys;
    }

    /** The attempts at a line that are not recorded; empty if there are none. */
    Optional<LineAttempts> attempts(long key, Optional<ManifestRecord> recorded) throws IOException {
        return LineAttempts.read(of(key)).filter(attempts -> attempts.areSince(recorded));
    }

    /**
     * Moves the pictures of a recorded line whose process has ended before it could. Only while nobody publishes.
     */
    void complete(ManifestRecord result) throws IOException {
        Path staged = of(BatchLine.key(result.id()));
        if (result.files().isEmpty() || !Files.isDirectory(staged)) {
            return;
        }
        LinkIndex links = LinkIndex.of(staged, directory, Optional.empty());
        for (int i = 0; i < result.files().size(); i++) {
            Path source = staged.resolve(result.files().get(i));
            Path target = directory.resolve(result.files().get(i));
            String link = i < result.linkHashes().size() ? result.linkHashes().get(i) : "";
            boolean same = links.hash(source).equals(link); // and not of a later attempt
            boolean free = !exists(target)
                    && !(exists(ProvenanceFiles.sidecar(source)) && exists(ProvenanceFiles.sidecar(target)));
            if (exists(source) && same && free) {
                move(source, target);
            }
        }
    }

    /**
     * Begins a line that is claimed: creates its folder, and notes the attempt before anything is sent.
     *
     * @param request tells its request from others
     * @param sendAgain whether it may be sent although its outcome is unknown
     */
    Begun begin(long key, long request, boolean sendAgain, Optional<ManifestRecord> recorded) throws IOException {
        Path staged = of(key);
        Files.createDirectories(staged);
        for (Path file : list(staged)) {
            boolean free = !paid && !name(file).equals(LineAttempts.NAME);
            if (free || TEMPORARY.matcher(name(file)).matches()) {
                Files.deleteIfExists(file);
            }
        }
        LineAttempts before = attempts(key, recorded).orElseGet(() -> LineAttempts.none(request, recorded));
        LineAttempts attempts = before.plus(sendAgain);
        attempts.write(staged);
        return new Begun(key, before.mostBilled(recorded), attempts, recorded, index(key, recorded));
    }

    private LinkIndex index(long key, Optional<ManifestRecord> recorded) throws IOException {
        return LinkIndex.of(of(key), directory, recorded);
    }

    /** A line that is recorded and has a folder nevertheless. */
    Begun recorded(long key, ManifestRecord record) throws IOException {
        Optional<ManifestRecord> recorded = Optional.of(record);
        return new Begun(key, 0, LineAttempts.none(record.request(), recorded), recorded, index(key, recorded));
    }

    /** Whether the folder of a line has a picture. */
    boolean has(long key, String picture) {
        return exists(of(key).resolve(picture));
    }

    /** Takes back an attempt that sent nothing. */
    void cancel(Begun begun) throws IOException {
        List<String> modes = begun.attempts.modes();
        new LineAttempts(begun.attempts.request(), begun.attempts.basis(), modes.subList(0, modes.size() - 1))
                .write(of(begun.key));
        if (list(of(begun.key)).isEmpty()) {
            Files.delete(of(begun.key));
        }
    }

    /** Where the pictures of a line are saved at first. */
    OutputDirectory directory(Begun begun) {
        return new OutputDirectory(of(begun.key), Optional.of(begun.links));
    }

    /** The bytes that can still be written; the largest number where the system does not tell. */
    long usableSpace() {
        try {
            FileStore store = Files.getFileStore(directory);
            return store.getTotalSpace() == 0 ? Long.MAX_VALUE : store.getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /**
     * Requires that a file of one megabyte can be written.
     *
     * @throws IOException if it cannot: the disk is full, for example
     */
    void requireSpace(long key) throws IOException {
        Path probe = of(key).resolve(".ideogram-probe.part");
        try {
            Files.write(probe, new byte[PROBE_BYTES]);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    /** The whole pictures in the folder of a line. */
    private List<Path> pictures(long key) throws IOException {
        return list(of(key)).stream()
                .filter(file -> Files.isRegularFile(file)
                        && !name(file).startsWith(".")
                        && !name(file).endsWith(".json")
                        && !DAMAGED.matcher(name(file)).matches())
                .toList();
    }

    /**
     * Chooses the names of the pictures of a line. Those in its folder are renamed to names that are free in the output
     * directory.
     *
     * @param pictures those of its result
     * @return the files: those of its result first, then others that were paid for
     */
    List<Path> name(Begun begun, List<Path> pictures) throws IOException {
        Set<Path> all = new LinkedHashSet<>(pictures);
        for (String name : begun.recorded.map(ManifestRecord::files).orElse(List.of())) {
            if (Files.isRegularFile(directory.resolve(name))) {
                all.add(directory.resolve(name));
            }
        }
        all.addAll(pictures(begun.key));
        List<Path> named = new ArrayList<>();
        for (Path picture : all) {
            named.add(Objects.equals(picture.getParent(), of(begun.key)) ? rename(picture, begun.links) : picture);
        }
        return named;
    }

    private Path rename(Path picture, LinkIndex links) throws IOException {
        String name = name(picture);
        int dot = Math.max(name.indexOf('.'), 0);
        Path free = picture;
        for (int number = 2; !isFree(picture, free); number++) {
            free = picture.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
        }
        if (!free.equals(picture)) {
            links.rename(picture, free);
            move(picture, free);
        }
        return free;
    }

    private boolean isFree(Path picture, Path staged) {
        Path target = directory.resolve(name(staged));
        return !unpublished.contains(name(staged))
                && !exists(target)
                && !exists(ProvenanceFiles.sidecar(target))
                && (staged.equals(picture) || (!exists(staged) && !exists(ProvenanceFiles.sidecar(staged))));
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Moves a picture, and the file beside it with the name that fits. */
    private static void move(Path picture, Path target) throws IOException {
        ProvenanceFiles.moveSidecar(picture, target);
        Files.move(picture, target);
    }

    /** Moves everything of a recorded line to the output directory, where its names are free. */
    void publish(Begun begun, List<String> names) throws IOException {
        Path staged = of(begun.key);
        try {
            for (String name : names) {
                if (exists(staged.resolve(name))) {
                    move(staged.resolve(name), directory.resolve(name));
                }
            }
        } catch (IOException e) {
            unpublished.addAll(names);
            throw e;
        }
        for (Path file : list(staged)) {
            if (DAMAGED.matcher(name(file)).matches()) { // it may be all there is of a picture
                Path free = rename(file, begun.links);
                Files.move(free, directory.resolve(name(free)));
            }
        }
        delete(staged);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void delete(Path staged) throws IOException {
        boolean empty = true;
        for (Path file : list(staged)) {
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                empty = false; // of another program
            } else {
                Files.deleteIfExists(file);
            }
        }
        if (empty) {
            Files.deleteIfExists(staged);
        }
    }

    private Path of(long key) {
        return folder.resolve(BatchLine.hex(key));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
