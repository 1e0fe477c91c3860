package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.cli.picture.PictureIndex;
import io.github.ideogram4j.model.GeneratedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The links of a line's pictures, as hashes. Those in the folder of the line are in a file there, so that another process
 * can take the pictures over; those in the output directory are in the manifest. Two attempts of a line may give pictures
 * equal names, but not equal links. Not safe for use by several threads at once.
 */
final class LinkIndex implements PictureIndex {
    private static final String NAME = ".links";
    private static final int HASH_LENGTH = 16;

    private final Path list;
    private final Map<Path, String> hashes = new LinkedHashMap<>();

    private LinkIndex(Path folder) {
        list = folder.resolve(NAME);
    }

    /**
     * Reads the index of a line.
     *
     * @param folder of the line
     * @param directory of the pictures that are recorded
     */
    static LinkIndex of(Path folder, Path directory, Optional<ManifestRecord> recorded) throws IOException {
        LinkIndex index = new LinkIndex(folder);
        if (recorded.isPresent()) {
            List<String> links = recorded.get().linkHashes();
            List<String> files = recorded.get().files();
            for (int i = 0; i < Math.min(links.size(), files.size()); i++) {
                index.hashes.put(directory.resolve(files.get(i)), links.get(i));
            }
        }
        if (Files.isRegularFile(index.list)) {
            for (String line : Files.readAllLines(index.list)) {
                if (line.length() > HASH_LENGTH) { // a crash may have left less
                    index.hashes.put(folder.resolve(line.substring(HASH_LENGTH)), line.substring(0, HASH_LENGTH));
                }
            }
        }
        return index;
    }

    @Override
    public Optional<Path> find(GeneratedImage image) {
        return image.url()
                .map(LinkIndex::hash)
                .flatMap(link -> hashes.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(link))
                        .map(Map.Entry::getKey)
                        .filter(Files::isRegularFile)
                        .findFirst());
    }

    @Override
    public void add(GeneratedImage image, Path file) {
        image.url().ifPresent(url -> add(hash(url), file));
    }

    private void add(String link, Path file) {
        hashes.put(file, link);
        try {
            Files.writeString(
                    list, link + file.getFileName() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // the next run fetches it again, and keeps this one
        }
    }

    /** Notes that a file is about to be renamed. */
    void rename(Path from, Path to) {
        Optional.ofNullable(hashes.get(from)).ifPresent(link -> add(link, to));
    }

    /** The hash of the link of a file; blank if it is not known. */
    String hash(Path file) {
        return hashes.getOrDefault(file, "");
    }

    private static String hash(String link) {
        return BatchLine.hex(BatchLine.key(link));
    }
}
