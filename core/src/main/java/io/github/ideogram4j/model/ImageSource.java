package io.github.ideogram4j.model;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A picture to upload: where its bytes can be read, again and again, without holding them all in memory.
 *
 * <p>Safe for use by several threads at once if the streams it opens are independent of each other.
 */
public final class ImageSource {
    private final String name;
    private final Length length;
    private final Content content;
    private final boolean reopenable;

    private ImageSource(String name, Length length, Content content, boolean reopenable) {
        if (name.trim().isEmpty()) {
            throw new IllegalArgumentException("file name is blank");
        }
        this.name = name;
        this.length = length;
        this.content = content;
        this.reopenable = reopenable;
    }

    /** Opens the content from its first byte. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    @FunctionalInterface
    private interface Length {
        long bytes() throws IOException;
    }

    /** Bytes in memory; they are copied, so later changes of the array are not seen. */
    public static ImageSource of(byte[] bytes) {
        byte[] copy = bytes.clone();
        return new ImageSource("image", () -> copy.length, () -> new ByteArrayInputStream(copy), true);
    }

    /** A file, read anew at every use. It need not exist yet: a missing file is a violation, reported by validation. */
    public static ImageSource of(Path file) {
        Path name = file.getFileName();
        return new ImageSource(
                name == null ? file.toString() : name.toString(),
                () -> Files.size(file),
                () -> Files.newInputStream(file),
                true);
    }

    /** A file, as {@link #of(Path)}. */
    public static ImageSource of(File file) {
        return of(file.toPath());
    }

    /**
     * Content that can be opened any number of times, such as an Android content URI.
     *
     * @param name the file name sent with it
     * @param length exact number of bytes, or the upload is broken off
     */
    public static ImageSource of(String name, long length, Content content) {
        return new ImageSource(name, told(length), content, true);
    }

    /**
     * Content that can be opened only once. Nothing looks into it before it is sent, so its rules go unchecked, and it
     * cannot be sent a second time.
     *
     * @param name the file name sent with it
     * @param length exact number of bytes, or the upload is broken off
     */
    public static ImageSource oneShot(String name, long length, Content content) {
        return new ImageSource(name, told(length), content, false);
    }

    private static Length told(long length) {
        if (length < 0) {
            throw new IllegalArgumentException("length < 0: " + length);
        }
        return () -> length;
    }

    /** A stream over the content; the caller closes it. */
    public InputStream open() throws IOException {
        try {
            return content.open();
        } catch (RuntimeException e) { // Android takes back the right to read with a SecurityException
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Number of bytes. */
    public long length() throws IOException {
        try {
            return length.bytes();
        } catch (RuntimeException e) { // a file system may have been closed
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The last part of the path, or the name it was given; never blank. */
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
