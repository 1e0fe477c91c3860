package io.github.ideogram4j.cli.batch;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import io.github.ideogram4j.cli.report.JsonObject;
import io.github.ideogram4j.pricing.Money;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A finished line in the manifest.
 *
 * @param id the id of the line
 * @param status what became of it
 * @param exit the exit code that the command would have had for this line alone
 * @param operation the operation's name
 * @param prompt the text that its file names are made of
 * @param files the names of its pictures, relative to the directory of the manifest
 * @param linkHashes tell the pictures from others: a hash of the link of each file; blank if it is not known
 * @param seeds the seeds of the pictures, of those not saved as well
 * @param descriptions the descriptions, if it describes a picture
 * @param cost what the line has cost, earlier attempts included
 * @param reserved what it may have cost besides, because the outcome of an attempt is unknown
 * @param error why it is not done; empty if it is
 * @param finishedAt when it was recorded
 * @param request tells its request from others
 */
record ManifestRecord(
        String id,
        LineStatus status,
        int exit,
        String operation,
        String prompt,
        List<String> files,
        List<String> linkHashes,
        List<Long> seeds,
        List<String> descriptions,
        Money cost,
        Money reserved,
        Optional<String> error,
        Instant finishedAt,
        long request) {

    JsonObject json() {
        return new JsonObject()
                .text("id", id)
                .text("status", status.name().toLowerCase(Locale.ROOT))
                .number("exit", (long) exit)
                .text("operation", operation)
                .text("prompt", prompt)
                .texts("files", files)
                .texts("linkHashes", linkHashes)
                .numbers("seeds", seeds)
                .texts("descriptions", descriptions)
                .text("cost", cost.toString())
                .text("reserved", reserved.toString())
                .text("error", error)
                .text("finishedAt", finishedAt.toString())
                .text("request", BatchLine.hex(request));
    }

    boolean mayHaveCost() {
        return !cost.plus(reserved).equals(Money.ZERO);
    }

    /** Whether the journal has the answer, so that it is not asked for again. */
    boolean hasAnswer() {
        return !cost.equals(Money.ZERO) && !(seeds.isEmpty() && descriptions.isEmpty());
    }

    /** This record without some of its files. */
    ManifestRecord without(Predicate<String> file) {
        List<String> kept = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (!file.test(files.get(i))) {
                kept.add(files.get(i));
                hashes.add(i < linkHashes.size() ? linkHashes.get(i) : "");
            }
        }
        return with(kept, hashes);
    }

    /** This record with other files. */
    ManifestRecord with(List<String> otherFiles, List<String> otherHashes) {
        return new ManifestRecord(
                id,
                status,
                exit,
                operation,
                prompt,
                otherFiles,
                otherHashes,
                seeds,
                descriptions,
                cost,
                reserved,
                error,
                finishedAt,
                request);
    }

    /**
     * Reads a line of a manifest.
     *
     * @throws IOException if it is no record
     */
    static ManifestRecord parse(String line) throws IOException {
        Fields fields = new Fields();
        try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(line))) {
            reader.beginObject();
            while (reader.hasNext()) {
                fields.read(reader);
            }
            reader.endObject();
            return fields.record();
        } catch (JsonDataException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The fields of a record while it is read. */
    private static final class Fields {
        private @Nullable String id;
        private @Nullable String status;
        private int exit;
        private String operation = "";
        private String prompt = "";
        private final List<String> files = new ArrayList<>();
        private final List<String> linkHashes = new ArrayList<>();
        private final List<Long> seeds = new ArrayList<>();
        private final List<String> descriptions = new ArrayList<>();
        private Money cost = Money.ZERO;
        private Money reserved = Money.ZERO;
        private @Nullable String error;
        private Instant finishedAt = Instant.EPOCH;
        private long request;

        void read(JsonReader reader) throws IOException {
            String name = reader.nextName();
            if (reader.peek() == JsonReader.Token.NULL) {
                reader.skipValue();
                return;
            }
            switch (name) {
                case "id" -> id = reader.nextString();
                case "status" -> status = reader.nextString();
                case "exit" -> exit = reader.nextInt();
                case "operation" -> operation = reader.nextString();
                case "prompt" -> prompt = reader.nextString();
                case "files" -> readTexts(reader, files);
                case "linkHashes" -> readTexts(reader, linkHashes);
                case "seeds" -> readNumbers(reader);
                case "descriptions" -> readTexts(reader, descriptions);
                case "cost" -> cost = Money.of(reader.nextString());
                case "reserved" -> reserved = Money.of(reader.nextString());
                case "error" -> error = reader.nextString();
                case "finishedAt" -> finishedAt = Instant.parse(reader.nextString());
                case "request" -> request = Long.parseUnsignedLong(reader.nextString(), 16);
                default -> reader.skipValue(); // of a later version
            }
        }

        private static void readTexts(JsonReader reader, List<String> texts) throws IOException {
            reader.beginArray();
            while (reader.hasNext()) {
                texts.add(reader.nextString());
            }
            reader.endArray();
        }

        private void readNumbers(JsonReader reader) throws IOException {
            reader.beginArray();
            while (reader.hasNext()) {
                seeds.add(reader.nextLong());
            }
            reader.endArray();
        }

        ManifestRecord record() {
            if (id == null || status == null) {
                throw new IllegalArgumentException("id or status is missing");
            }
            return new ManifestRecord(
                    id,
                    LineStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                    exit,
                    operation,
                    prompt,
                    files,
                    linkHashes,
                    seeds,
                    descriptions,
                    cost,
                    reserved,
                    Optional.ofNullable(error),
                    finishedAt,
                    request);
        }
    }
}
