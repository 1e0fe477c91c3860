package io.github.ideogram4j.cli.gallery;

import io.github.ideogram4j.cli.picture.ProvenanceFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The manifest of a batch: which line made which picture, and which lines made none. */
final class BatchManifest {
    private static final String NAME = "manifest.jsonl";

    private final Map<String, Line> linesByFile = new HashMap<>();
    private final Map<String, Line> withoutPictures = new LinkedHashMap<>();

    private BatchManifest() {}

    /**
     * A line of the batch.
     *
     * @param id its number, or the name that it was given
     * @param status {@code done}, {@code failed}, {@code unknown} or {@code skipped}
     * @param files the names of its pictures
     * @param seeds of the pictures of its answer, of those not saved as well
     * @param cost in US dollars
     * @param error why it is not done
     */
    record Line(
            String id,
            String status,
            List<String> files,
            List<String> seeds,
            Optional<String> cost,
            Optional<String> error) {
        int pictures() {
            return files.size();
        }

        Optional<String> seedOf(String file) {
            int index = files.indexOf(file);
            return index >= 0 && seeds.size() == files.size() ? Optional.of(seeds.get(index)) : Optional.empty();
        }
    }

    /** Reads the manifest of a directory; empty if it has none. A line that is no JSON object is passed over. */
    static BatchManifest of(Path directory) throws IOException {
        BatchManifest manifest = new BatchManifest();
        Path file = directory.resolve(NAME);
        if (Files.isRegularFile(file)) {
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    manifest.take(line);
                }
            } catch (MalformedInputException e) {
                throw new IOException(file + " is not in UTF-8", e);
            }
        }
        return manifest;
    }

    private void take(String json) {
        try {
            take(line(ProvenanceFiles.members(json)));
        } catch (IOException e) {
            // the last line of a batch that was killed
        }
    }

    /** A later line of the same id stands for another try. */
    private void take(Line line) {
        withoutPictures.remove(line.id);
        if (line.files.isEmpty() && !line.status.equals("done")) {
            withoutPictures.put(line.id, line);
        }
        line.files.forEach(file -> linesByFile.put(file, line));
    }

    private static Line line(Map<?, ?> members) {
        return new Line(
                text(members.get("id")).orElse(""),
                text(members.get("status")).orElse(""),
                texts(members.get("files")).stream().map(BatchManifest::name).toList(),
                texts(members.get("seeds")),
                text(members.get("cost")),
                text(members.get("error")));
    }

    private static List<String> texts(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(element -> text(element).ifPresent(texts::add));
        }
        return texts;
    }

    private static Optional<String> text(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) { // an error with kind and message
            return text(object.get("message"));
        }
        if (value instanceof Double number) {
            return Optional.of(Long.toString(number.longValue()));
        }
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The last part of a path of any system. */
    private static String name(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** The line that made a picture; empty if none is known. */
    Optional<Line> lineOf(String file) {
        return Optional.ofNullable(linesByFile.get(file));
    }

    /** The lines that made no picture, in the order of the manifest. */
    List<Line> withoutPictures() {
        return List.copyOf(withoutPictures.values());
    }
}
