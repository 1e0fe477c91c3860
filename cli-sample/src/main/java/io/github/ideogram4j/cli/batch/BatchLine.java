package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.validation.Violation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of a batch.
 *
 * @param line the line of the file on which it begins, from 1
 * @param id names the line in the manifest
 * @param request what is asked for; empty if there is an error among the violations
 * @param violations all violations, warnings included
 */
record BatchLine(int line, String id, Optional<? extends LineRequest<?>> request, List<Violation> violations) {
    private static final int MAX_ID = 200;

    static BatchLine of(BatchRow row, LineRequestReader requests) {
        OptionReader reader = new OptionReader();
        String id = row.value("id").orElse(Integer.toString(row.number()));
        if (row.problem().isPresent()) {
            reader.error("row", "batch-row", row.problem().get());
            return new BatchLine(row.line(), id, Optional.empty(), reader.violations());
        }
        if (id.isBlank() || id.length() > MAX_ID || id.chars().anyMatch(Character::isISOControl)) {
            reader.error("id", "batch-id", "is not 1 to " + MAX_ID + " printable characters: " + Excerpt.of(id));
        }
        return new BatchLine(row.line(), id, requests.read(row, reader), reader.violations());
    }

    /** Identifies the line: 64 bits of a hash of its id. */
    long key() {
        return key(id);
    }

    static long key(String id) {
        return hash(List.of(id));
    }

    /** Tells its request from others: 64 bits of a hash. 0 if it cannot be read. */
    long digest() {
        return request.map(known -> hash(known.arguments())).orElse(0L);
    }

    /** A key or a digest as text. */
    static String hex(long value) {
        return String.format(Locale.ROOT, "%016x", value);
    }

    private static long hash(List<String> texts) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            digest.update(bytes);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
