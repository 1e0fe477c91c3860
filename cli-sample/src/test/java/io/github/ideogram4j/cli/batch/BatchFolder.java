package io.github.ideogram4j.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import io.github.ideogram4j.pricing.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okio.Buffer;

/** A batch file and its output directory, as a user looks at them. */
public record BatchFolder(Path file, Path out) {
    /** Writes a batch of {@code generate} lines whose ids are {@code line-1} and so on. */
    public static BatchFolder of(Path folder, int lines) throws IOException {
        Path file = folder.resolve("batch.jsonl");
        Files.write(
                file,
                IntStream.rangeClosed(1, lines)
                        .mapToObj(i -> "{\"id\":\"line-" + i + "\",\"prompt\":\"Boat " + i + "\",\"seed\":" + i + "}")
                        .toList());
        return new BatchFolder(file, folder.resolve("out"));
    }

    /**
     * The words of the command that does the batch.
     *
     * @param options come first, then {@code more}
     */
    public String[] command(List<String> options, String... more) {
        List<String> words = new ArrayList<>(List.of("batch", file.toString(), "--out", out.toString()));
        words.addAll(options);
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    /** The lines of the manifest. */
    public List<String> manifest() throws IOException {
        return Files.readAllLines(out.resolve(Manifest.NAME));
    }

    /** The records of the manifest by id; fails if an id has two. */
    @SuppressWarnings("unchecked") // the reader gives maps
    public Map<String, Map<String, Object>> records() throws IOException {
        Map<String, Map<String, Object>> records = new TreeMap<>();
        for (String line : manifest()) {
            try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(line))) {
                Map<String, Object> fields = (Map<String, Object>) Objects.requireNonNull(reader.readJsonValue());
                assertThat(records.put(String.valueOf(fields.get("id")), fields))
                        .as(line)
                        .isNull();
            }
        }
        return records;
    }

    /** The record of a line. */
    public Map<String, Object> record(String id) throws IOException {
        return Objects.requireNonNull(records().get(id), id);
    }

    /** The ids of the records with a status. */
    public List<String> ids(String status) throws IOException {
        return records().entrySet().stream()
                .filter(entry -> status.equals(entry.getValue().get("status")))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The folder of a line's pictures while it is not recorded. */
    public Path staged(String id) throws IOException {
        return Files.createDirectories(
                out.resolve(BatchLock.FOLDER).resolve(String.format(Locale.ROOT, "%016x", BatchLine.key(id))));
    }

    /**
     * Notes an attempt at a line that is not recorded, as a process does before it sends the request.
     *
     * @param request the request, as the manifest has it
     */
    public void begin(String id, Object request, boolean sendAgain) throws IOException {
        Optional<ManifestRecord> recorded = Optional.empty();
        for (String line : manifest()) {
            ManifestRecord record = ManifestRecord.parse(line);
            recorded = record.id().equals(id) ? Optional.of(record) : recorded;
        }
        Path folder = staged(id);
        LineAttempts none = LineAttempts.none(Long.parseUnsignedLong(String.valueOf(request), 16), recorded);
        LineAttempts.read(folder).orElse(none).plus(sendAgain).write(folder);
    }

    /** The names of the pictures in the output directory. */
    public List<String> pictures() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Requires that each line is done once, with whole pictures that nobody else has, and that nothing else is in the
     * directory.
     *
     * @param cost of each line
     */
    public void requireAllDone(int lines, String cost) throws IOException {
        Map<String, Map<String, Object>> records = records();
        assertThat(records.keySet())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, lines)
                        .mapToObj(i -> "line-" + i)
                        .toList());
        List<String> files = new ArrayList<>();
        Money total = Money.ZERO;
        for (Map<String, Object> fields : records.values()) {
            assertThat(fields)
                    .containsEntry("status", "done")
                    .containsEntry("exit", 0.0)
                    .containsEntry("cost", cost);
            ((List<?>) Objects.requireNonNull(fields.get("files"))).forEach(name -> files.add(String.valueOf(name)));
            total = total.plus(Money.of(cost));
        }
        assertThat(files).hasSize(lines).doesNotHaveDuplicates();
        assertThat(pictures()).containsExactlyInAnyOrderElementsOf(files);
        for (String file : files) {
            byte[] bytes = Files.readAllBytes(out.resolve(file));
            assertThat(new String(bytes, bytes.length - 8, 4, StandardCharsets.US_ASCII))
                    .as(file)
                    .isEqualTo("IEND");
        }
        assertThat(total).isEqualTo(Money.of(cost).times(lines));
    }

    /** Deletes a folder with everything in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
