package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads numbers and bytes of an image file; an early end is a {@link MalformedImageException}. */
final class ImageInput {
    private final InputStream in;
    private final String format;
    private final byte[] scratch = new byte[4096];
    private final byte[] ahead; // read from the stream, and not yet given out from at to end
    private int at;
    private int end;
    private long position;

    /** Takes no byte from the stream before it is asked for. */
    ImageInput(InputStream in, String format) {
        this(in, format, 1);
    }

    /** @param ahead how many bytes a search may take from the stream at once */
    ImageInput(InputStream in, String format, int ahead) {
        this.in = in;
        this.format = format;
        this.ahead = new byte[ahead];
    }

    long position() {
        return position;
    }

    /** Up to {@code length} bytes; fewer only where the stream ends. */
    static byte[] head(InputStream in, int length) throws IOException {
        byte[] head = new byte[length];
        int count = 0;
        while (count < length) {
            int got = in.read(head, count, length - count);
            if (got < 0) {
                break;
            }
            count += got;
        }
        return Arrays.copyOf(head, count);
    }

    /** At least one byte. */
    int read(byte[] into, int offset, int length) throws IOException {
        int got = Math.min(end - at, length);
        if (got > 0) {
            System.arraycopy(ahead, at, into, offset, got);
            at += got;
        } else {
            got = fetch(into, offset, length);
        }
        position += got;
        return got;
    }

    private int fetch(byte[] into, int offset, int length) throws IOException {
        int got = in.read(into, offset, length);
        if (got < 0) {
            throw new MalformedImageException(format + " ends too early, at byte " + position);
        }
        return got;
    }

    /** Skips all bytes up to the next {@code 0xff}, and that. */
    void skipPastFf() throws IOException {
        while (true) {
            if (at == end) {
                at = 0;
                end = 0;
                end = fetch(ahead, 0, ahead.length);
            }
            while (at < end) {
                position++;
                if (ahead[at++] == -1) {
                    return;
                }
            }
        }
    }

    byte[] upTo(int length) throws IOException {
        byte[] head = head(in, length);
        position += head.length;
        return head;
    }

    void readFully(byte[] into, int length) throws IOException {
        for (int count = 0; count < length; ) {
            count += read(into, count, length - count);
        }
    }

    void skip(long length) throws IOException {
        // by reading: skip() of a file stream goes past the end without a word
        for (long left = length; left > 0; ) {
            left -= read(scratch, 0, (int) Math.min(scratch.length, left));
        }
    }

    int u8() throws IOException {
        readFully(scratch, 1);
        return scratch[0] & 0xff;
    }

    int u16() throws IOException {
        return u8() << 8 | u8();
    }

    int i32() throws IOException {
        return u16() << 16 | u16();
    }

    int le16() throws IOException {
        return u8() | u8() << 8;
    }

    int le24() throws IOException {
        return le16() | u8() << 16;
    }

    long le32() throws IOException {
        return le24() | (long) u8() << 24;
    }

    MalformedImageException malformed(String what) {
        return new MalformedImageException(format + ": " + what);
    }
}
