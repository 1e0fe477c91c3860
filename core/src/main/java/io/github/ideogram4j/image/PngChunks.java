package io.github.ideogram4j.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** A PNG as a sequence of chunks, each read or skipped in passing and checked against its CRC. */
final class PngChunks {
    static final int SIGNATURE_LENGTH = 8;

    private final ImageInput in;
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[4096];
    private String type = "";
    private long start;
    private int left;

    PngChunks(ImageInput in) {
        this.in = in;
    }

    void signature() throws IOException {
        byte[] signature = in.upTo(SIGNATURE_LENGTH);
        if (ImageFormat.sniff(signature).orElse(null) != ImageFormat.PNG) {
            byte[] more = in.upTo(ImageFormat.HEAD_LENGTH - SIGNATURE_LENGTH);
            throw new MalformedImageException("not a PNG: " + ImageFormat.describe(join(signature, more)));
        }
    }

    /** Moves on to the next chunk's content; the current one must have been ended. */
    void next() throws IOException {
        start = in.position();
        in.readFully(buffer, 8);
        left = i32(buffer, 0);
        crc.reset();
        crc.update(buffer, 4, 4);
        expectLetters();
        type = new String(buffer, 4, 4, StandardCharsets.ISO_8859_1);
        if (left < 0) {
            throw malformed("length is " + (left & 0xffff_ffffL));
        }
    }

    private void expectLetters() throws MalformedImageException {
        for (int i = 4; i < 8; i++) {
            int letter = buffer[i] | 0x20;
            if (letter < 'a' || letter > 'z') {
                String hex = Integer.toHexString(i32(buffer, 4));
                throw in.malformed("no chunk at byte " + start + ": its type is " + hex);
            }
        }
    }

    boolean is(String name) {
        return type.equals(name);
    }

    /** A reader that does not know a critical chunk cannot show the picture. */
    boolean isCritical() {
        return Character.isUpperCase(type.charAt(0));
    }

    /** Content bytes not read yet. */
    int left() {
        return left;
    }

    /** Some of the content, at least a byte; only while there is some left. */
    int read(byte[] into, int length) throws IOException {
        int got = in.read(into, 0, Math.min(left, length));
        crc.update(into, 0, got);
        left -= got;
        return got;
    }

    /** The whole content, which must not be longer than {@code most}, and the end of the chunk. */
    byte[] content(int most) throws IOException {
        if (left > most) {
            throw malformed("length is " + left + ", over " + most);
        }
        byte[] content = new byte[left];
        in.readFully(content, content.length);
        crc.update(content, 0, content.length);
        left = 0;
        end();
        return content;
    }

    /** Skips what is left of the content and checks the CRC. */
    void end() throws IOException {
        while (left > 0) {
            read(buffer, buffer.length);
        }
        int computed = (int) crc.getValue();
        int stored = in.i32();
        if (stored != computed) {
            throw malformed(String.format("CRC is %08x, computed %08x", stored, computed));
        }
    }

    MalformedImageException malformed(String what) {
        return new MalformedImageException("PNG chunk " + type + " at byte " + start + ": " + what);
    }

    /** The big-endian number of two bytes. */
    static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }

    /** The big-endian number of four bytes. */
    static int i32(byte[] bytes, int at) {
        return u16(bytes, at) << 16 | u16(bytes, at + 2);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
