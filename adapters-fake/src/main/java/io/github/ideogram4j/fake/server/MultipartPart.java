package io.github.ideogram4j.fake.server;

import io.github.ideogram4j.model.ImageSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A part of a form. A large file is kept in a temporary file until the part is closed. */
final class MultipartPart extends OutputStream implements Closeable {
    private static final int MAX_IN_MEMORY = 128 * 1024;
    static final int MAX_TEXT = 1024 * 1024;

    private final String name;
    private final @Nullable String fileName;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(256);
    private @Nullable OutputStream disk;
    private @Nullable Path file;
    private long length;

    MultipartPart(String name, @Nullable String fileName) {
        this.name = name;
        this.fileName = fileName;
    }

    String name() {
        return name;
    }

    /** The file name as sent; null if the part is text. */
    @Nullable
    String fileName() {
        return fileName;
    }

    boolean isFile() {
        return fileName != null;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        length += count;
        if (fileName == null && length > MAX_TEXT) {
            throw new RequestError(413, name + " has more than " + MAX_TEXT + " bytes; a file needs a file name");
        }
        if (fileName != null && disk == null && length > MAX_IN_MEMORY) {
            file = Files.createTempFile("ideogram4j-", ".upload");
            disk = Files.newOutputStream(file);
            memory.writeTo(disk);
            memory = new ByteArrayOutputStream(0);
        }
        (disk == null ? memory : disk).write(bytes, offset, count);
    }

    /** Ends writing. */
    void finish() throws IOException {
        if (disk != null) {
            disk.close();
        }
    }

    /** The content as an upload, which can be opened until this part is closed, and longer if it is in memory. */
    ImageSource source() {
        String shown = fileName == null || fileName.trim().isEmpty() ? "upload" : fileName;
        Path place = file;
        if (place != null) {
            return ImageSource.of(shown, length, () -> Files.newInputStream(place));
        }
        byte[] bytes = memory.toByteArray();
        return ImageSource.of(shown, length, () -> new ByteArrayInputStream(bytes));
    }

    String text() throws IOException {
        return utf8(name, memory.toByteArray());
    }

    static String utf8(String what, byte[] bytes) throws RequestError {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw RequestError.bad(what + " is not UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        finish();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
