package io.github.ideogram4j.fake;

import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads each file of a call once, so that later changes to the files have no effect on the pictures. */
final class UploadReader {
    private static final int FIRST_BYTES = 1024 * 1024;

    private final Map<ImageSource, byte[]> received = new HashMap<>();
    private final Map<ImageSource, String> hashes = new HashMap<>();
    private final UploadStore store;

    UploadReader(UploadStore store) {
        this.store = store;
    }

    byte[] bytesOf(String field, ImageSource source) {
        byte[] known = received.get(source);
        if (known != null) {
            return known;
        }
        byte[] bytes = read(field, source);
        String hash = Digests.hex(Digests.sha256().digest(bytes), 64);
        hashes.put(source, hash);
        byte[] shared = store.shared(hash, bytes);
        received.put(source, shared);
        return shared;
    }

    /** The SHA-256 hash of a file that has been read, in hexadecimal digits. */
    String hashOf(ImageSource source) {
        return hashes.getOrDefault(source, "");
    }

    byte[] bytesOf(ImageSource source) {
        return bytesOf("file", source);
    }

    private static byte[] read(String field, ImageSource source) {
        try (InputStream in = source.open()) {
            return readExactly(in, source.length());
        } catch (IOException | RuntimeException e) { // the caller's streams may throw anything
            throw unreadable(field, source, e);
        }
    }

    /** Fails if the length differs from the announced one, as an HTTP transport does. */
    private static byte[] readExactly(InputStream in, long announced) throws IOException {
        // the first bytes show that there is a file before memory for all of it is taken, once
        byte[] bytes = new byte[(int) Math.min(announced, FIRST_BYTES)];
        int count = fill(in, bytes, 0);
        if (count == FIRST_BYTES && announced > FIRST_BYTES) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(announced, Integer.MAX_VALUE - 8));
            count = fill(in, bytes, count);
        }
        if (count != announced || in.read() >= 0) {
            throw new IOException((count == announced ? "longer" : "shorter") + " than " + announced + " bytes");
        }
        return bytes;
    }

    private static int fill(InputStream in, byte[] bytes, int from) throws IOException {
        int count = from;
        int read = 0;
        while (count < bytes.length && read >= 0) {
            count += read;
            read = in.read(bytes, count, bytes.length - count);
        }
        return count + Math.max(read, 0);
    }

    private static InvalidRequestException unreadable(String field, ImageSource source, Exception cause) {
        String message = Excerpt.of(source.name()) + " cannot be read for the upload: "
                + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
        return new InvalidRequestException(
                List.of(new Violation(Violation.Severity.ERROR, field, "file-readable", message)));
    }
}
