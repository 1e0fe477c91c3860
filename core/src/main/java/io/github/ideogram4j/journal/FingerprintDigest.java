package io.github.ideogram4j.journal;

import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.ParameterVisitor;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Takes in names and values, each with its length before it, so that no two lists look the same joined. */
final class FingerprintDigest implements ParameterVisitor {
    private static final int BUFFER_BYTES = 8192;

    private final MessageDigest digest = sha256();

    @Override
    public void text(String name, String value) {
        add(name.getBytes(StandardCharsets.UTF_8));
        add(value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void file(String name, ImageSource value) {
        if (!value.reopenable()) {
            throw refused(name, value, "can be read only once, so a journal cannot recognise it");
        }
        try {
            add(name.getBytes(StandardCharsets.UTF_8));
            add(hash(value));
        } catch (IOException | RuntimeException e) { // streams of the caller's own may throw anything
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw refused(name, value, "cannot be read: " + reason);
        }
    }

    String hex() {
        return String.format("%064x", new BigInteger(1, digest.digest()));
    }

    private void add(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
        digest.update(part);
    }

    private static byte[] hash(ImageSource source) throws IOException {
        MessageDigest hash = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = source.open()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                hash.update(buffer, 0, length);
            }
        }
        return hash.digest();
    }

    private static InvalidRequestException refused(String field, ImageSource source, String reason) {
        String message = Excerpt.of(source.name()) + " " + reason;
        return new InvalidRequestException(
                List.of(new Violation(Violation.Severity.ERROR, field, "file-readable", message)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JVM has SHA-256", e);
        }
    }
}
