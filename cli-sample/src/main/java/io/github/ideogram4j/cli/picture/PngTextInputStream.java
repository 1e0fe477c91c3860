package io.github.ideogram4j.cli.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * A picture with texts added: iTXt chunks behind the header of a PNG. Every other byte, and every byte of another
 * format, is passed on as it is.
 */
final class PngTextInputStream extends FilterInputStream {
    /** The signature, and the first chunk from its length to its CRC. */
    private static final int HEAD_LENGTH = 33;

    private static final byte[] HEAD_START = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    private final Map<String, String> texts;
    private byte[] head = {};
    private int position;
    private boolean started;

    /**
     * Creates the stream.
     *
     * @param texts by keyword (1 to 79 characters of Latin-1)
     */
    PngTextInputStream(InputStream in, Map<String, String> texts) {
        super(in);
        this.texts = texts;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        readHead();
        int left = head.length - position;
        if (left == 0) {
            return in.read(into, offset, length);
        }
        int count = Math.min(left, length);
        System.arraycopy(head, position, into, offset, count);
        position += count;
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return read(new byte[(int) Math.min(Math.max(count, 0), 8192)]);
    }

    @Override
    public int available() throws IOException {
        return started ? head.length - position + in.available() : 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void readHead() throws IOException {
        if (started) {
            return;
        }
        byte[] first = in.readNBytes(HEAD_LENGTH);
        started = true;
        head = isPngHead(first) ? withTexts(first) : first;
    }

    private static boolean isPngHead(byte[] first) {
        return first.length == HEAD_LENGTH
                && Arrays.equals(first, 0, HEAD_START.length, HEAD_START, 0, HEAD_START.length);
    }

    private byte[] withTexts(byte[] first) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(first);
            for (Map.Entry<String, String> text : texts.entrySet()) {
                byte[] content = content(text.getKey(), text.getValue());
                CRC32 crc = new CRC32();
                crc.update(content);
                out.writeInt(content.length - 4);
                out.write(content);
                out.writeInt((int) crc.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // an array does not fail
        }
        return bytes.toByteArray();
    }

    /** Type, keyword, 0, not compressed, method 0, no language, 0, no translated keyword, 0, text. */
    private static byte[] content(String keyword, String text) {
        // a zero would end the text for some readers
        return ("iTXt" + keyword + "\0\0\0\0\0" + text.replace('\0', ' ')).getBytes(StandardCharsets.UTF_8);
    }
}
