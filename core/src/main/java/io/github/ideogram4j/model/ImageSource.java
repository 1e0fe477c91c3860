package io.github.ideogram4j.model;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The source of an image to upload. Its bytes are streamed and never held in memory as a whole.
 *
 * <p>Safe for use by several threads at once if the streams it opens are independent of each other.
 */
public final class ImageSource {
    private final String name;
    private final @Nullable Path file; // whose length may change
    private final long length;
    private final Content content;
    private final boolean reopenable;

    private ImageSource(String name, @Nullable Path file, long length, Content content, boolean reopenable) {
        if (length < 0) {
            throw new IllegalArgumentException("length < 0: " + length);
        }
        if (name.trim().isEmpty()) {
            throw new IllegalArgumentException("file name is blank");
        }
        this.name = name;
        this.file = file;
        this.length = length;
        this.content = content;
        this.reopenable = reopenable;
    }

    /** Opens streams over the bytes of an image. */
    @FunctionalInterface
    public interface Content {
        /** Opens a stream that begins with the first byte. */
        InputStream open() throws IOException;
    }

    /** An image in memory. The array is copied. */
    public static ImageSource of(byte[] bytes) {
        byte[] copy = bytes.clone();
        return new ImageSource("image", null, copy.length, () -> new ByteArrayInputStream(copy), true);
    }

    /** A file, which is opened anew for each use. A missing file is reported by validation. */
    public static ImageSource of(Path file) {
        Path name = file.getFileName();
        return new ImageSource(
                name == null ? file.toString() : name.toString(), file, 0, () -> Files.newInputStream(file), true);
    }

    /** A file; see {@link #of(Path)}. */
    public static ImageSource of(File file) {
        return of(file.toPath());
    }

    /**
     * Content that can be opened any number of times, such as an Android content URI.
     *
     * @param name the file name to send
     * @param length the exact number of bytes; the upload fails if it is wrong
     * @throws IllegalArgumentException if the name is blank or the length is negative
     */
    public static ImageSource of(String name, long length, Content content) {
        return new ImageSource(name, null, length, content, true);
    }

    /**
     * Content that can be opened only once. It is not checked before it is sent, and cannot be sent a second time.
     *
     * @param name the file name to send
     * @param length the exact number of bytes; the upload fails if it is wrong
     * @throws IllegalArgumentException if the name is blank or the length is negative
     */
    public static ImageSource oneShot(String name, long length, Content content) {
        return new ImageSource(name, null, length, content, false);
    }

    /** Opens a stream over the content, which the caller closes. */
    public InputStream open() throws IOException {
        try {
            return content.open();
        } catch (RuntimeException e) { // Android revokes read permission with a SecurityException
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Number of bytes. */
    public long length() throws IOException {
        try {
            return file == null ? length : Files.size(file);
        } catch (RuntimeException e) { // the file system may be closed
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The file name to send: the last part of the path, or the given name. Never blank. */
    public String name() {
        return name;
    }

    /** Whether {@link #open()} may be called more than once. */
    public boolean reopenable() {
        return reopenable;
    }

    @Override
    public String toString() {
        return "ImageSource[" + name + "]";
    }
}
