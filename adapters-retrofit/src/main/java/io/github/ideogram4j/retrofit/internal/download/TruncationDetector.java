package io.github.ideogram4j.retrofit.internal.download;

import io.github.ideogram4j.image.ImageFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Detects a truncated picture by its last bytes, for downloads without an announced length. */
final class TruncationDetector {
    // some programs append a few bytes after the end
    private static final int TAIL = 1024;

    private byte[] head = new byte[0];
    private byte[] tail = new byte[0];
    private long count;

    /** Adds the next bytes of the picture: {@code length} bytes of {@code buffer}. */
    void add(byte[] buffer, int length) {
        count += length;
        head = head.length < ImageFormat.HEAD_LENGTH ? joined(head, buffer, length, false) : head;
        tail = joined(tail, buffer, length, true);
    }

    /** Whether the end of the picture is missing; false for an unknown format, which is checked when it is saved. */
    boolean isTruncated() {
        Optional<ImageFormat> format = ImageFormat.sniff(head);
        if (!format.isPresent()) {
            return false;
        }
        return switch (format.get()) {
            case PNG -> !ends("IEND");
            case JPEG -> !ends("\u00ff\u00d9");
            case WEBP -> count < riffSize();
        };
    }

    private boolean ends(String latin1) {
        return new String(tail, StandardCharsets.ISO_8859_1).contains(latin1);
    }

    /** The size of the whole file, from its little-endian header. */
    private long riffSize() {
        long size = 0;
        for (int i = 7; i >= 4; i--) {
            size = size << 8 | (head[i] & 0xff);
        }
        return size + 8;
    }

    private static byte[] joined(byte[] before, byte[] buffer, int length, boolean last) {
        byte[] both = Arrays.copyOf(before, before.length + length);
        System.arraycopy(buffer, 0, both, before.length, length);
        return last
                ? Arrays.copyOfRange(both, Math.max(0, both.length - TAIL), both.length)
                : Arrays.copyOf(both, Math.min(both.length, ImageFormat.HEAD_LENGTH));
    }
}
