package io.github.ideogram4j.retrofit.internal.download;

import io.github.ideogram4j.image.ImageFormat;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Detects a truncated picture by its last bytes, for downloads without an announced length. */
final class TruncationDetector {
    // some programs append a few bytes after the end
    private static final int TAIL = 1024;

    private final byte[] head = new byte[ImageFormat.HEAD_LENGTH];
    private final byte[] tail = new byte[TAIL];
    private int tailLength;
    private long count;

    /** Adds the next bytes of the picture: {@code length} bytes of {@code buffer}. */
    void add(byte[] buffer, int offset, int length) {
        int missing = (int) Math.max(0, Math.min(length, head.length - count));
        System.arraycopy(buffer, offset, head, (int) Math.min(count, head.length), missing);
        count += length;
        int added = Math.min(length, TAIL);
        int kept = Math.min(tailLength, TAIL - added);
        System.arraycopy(tail, tailLength - kept, tail, 0, kept);
        System.arraycopy(buffer, offset + length - added, tail, kept, added);
        tailLength = kept + added;
    }

    /** Whether the end of the picture is missing; false for an unknown format, which is checked when it is saved. */
    boolean isTruncated() {
        Optional<ImageFormat> format = ImageFormat.sniff(Arrays.copyOf(head, (int) Math.min(count, head.length)));
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
        return new String(tail, 0, tailLength, StandardCharsets.ISO_8859_1).contains(latin1);
    }

    /** The size of the whole file, from its little-endian header. */
    private long riffSize() {
        long size = 0;
        for (int i = 7; i >= 4; i--) {
            size = size << 8 | (head[i] & 0xff);
        }
        return size + 8;
    }
}
