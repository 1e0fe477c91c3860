package io.github.ideogram4j.fake.internal.png;

import io.github.ideogram4j.image.Raster;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a raster as a PNG file, row by row: 8-bit RGB, or RGBA if a pixel is not opaque.
 *
 * <p>The decoded pixels are the same on every JVM. The bytes of the file are the same only on the same JDK, because
 * {@link Deflater} may compress differently in another one.
 */
public final class PngEncoder {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS_PER_SAMPLE = 8;
    private static final int COLOUR_TYPE_RGB = 2;
    private static final int COLOUR_TYPE_RGBA = 6;
    /**
     * The difference to the pixel on the left. Always choosing it makes the files of generated scenes 4 % larger than
     * choosing the best filter row by row, and saves a third of the time.
     */
    private static final byte FILTER_SUB = 1;
    /** Higher levels take twice the time for files that are 20 % smaller. */
    private static final int COMPRESSION_LEVEL = 3;

    private static final int MAX_CHUNK_LENGTH = 32_768;

    private final OutputStream out;
    private final byte[] compressed = new byte[MAX_CHUNK_LENGTH];
    private int compressedLength;

    private PngEncoder(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes the file and leaves the stream open.
     *
     * @param texts values by keyword (1 to 79 characters of Latin-1), written as iTXt in the order of the keywords
     * @throws IllegalArgumentException if a keyword is invalid or a value contains U+0000; nothing is written then
     * @throws InterruptedIOException if the thread is interrupted; its interrupt status stays set
     */
    public static void encode(Raster picture, Map<String, String> texts, OutputStream out) throws IOException {
        Map<String, byte[]> textChunks = new TreeMap<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            textChunks.put(text.getKey(), internationalText(text.getKey(), text.getValue()));
        }
        PngEncoder encoder = new PngEncoder(out);
        boolean opaque = picture.isOpaque();
        out.write(SIGNATURE);
        encoder.header(picture, opaque ? COLOUR_TYPE_RGB : COLOUR_TYPE_RGBA);
        for (byte[] content : textChunks.values()) {
            encoder.chunk("iTXt", content, content.length);
        }
        encoder.imageData(picture, opaque ? 3 : 4);
        encoder.chunk("IEND", new byte[0], 0);
    }

    private static byte[] internationalText(String keyword, String text) {
        requireKeyword(keyword);
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("text of " + keyword + " has a zero character");
        }
        byte[] name = keyword.getBytes(StandardCharsets.ISO_8859_1);
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + 5 + value.length)
                .put(name)
                .put(new byte[5]) // end of the keyword, not compressed, no language, no translated keyword
                .put(value)
                .array();
    }

    private static void requireKeyword(String keyword) {
        if (keyword.isEmpty() || keyword.length() > 79 || !keyword.trim().equals(keyword)) {
            throw new IllegalArgumentException("keyword not 1 to 79 characters without outer spaces: " + keyword);
        }
        for (int i = 0; i < keyword.length(); i++) {
            char c = keyword.charAt(i);
            if (c < ' ' || (c > '~' && c < 0xa1) || c > 0xff) {
                throw new IllegalArgumentException("keyword not in Latin-1: " + keyword);
            }
        }
    }

    private void header(Raster picture, int colourType) throws IOException {
        byte[] content = ByteBuffer.allocate(13)
                .putInt(picture.width())
                .putInt(picture.height())
                .put((byte) BITS_PER_SAMPLE)
                .put((byte) colourType)
                .array(); // the last three bytes are 0: deflate, adaptive filters, not interlaced
        chunk("IHDR", content, content.length);
    }

    private void imageData(Raster picture, int channels) throws IOException {
        Deflater deflater = new Deflater(COMPRESSION_LEVEL);
        try {
            int[] pixels = new int[picture.width()];
            byte[] row = new byte[1 + channels * picture.width()];
            for (int y = 0; y < picture.height(); y++) {
                requireNotInterrupted();
                picture.copyRow(y, pixels);
                filter(pixels, channels, row);
                deflater.setInput(row);
                while (!deflater.needsInput()) {
                    compress(deflater);
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                compress(deflater);
            }
        } finally {
            deflater.end();
        }
        chunk("IDAT", compressed, compressedLength);
    }

    private static void requireNotInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
    }

    private static void filter(int[] pixels, int channels, byte[] row) {
        row[0] = FILTER_SUB;
        int left = 0;
        int at = 1;
        for (int argb : pixels) {
            row[at++] = (byte) ((argb >> 16) - (left >> 16));
            row[at++] = (byte) ((argb >> 8) - (left >> 8));
            row[at++] = (byte) (argb - left);
            if (channels == 4) {
                row[at++] = (byte) ((argb >> 24) - (left >> 24));
            }
            left = argb;
        }
    }

    private void compress(Deflater deflater) throws IOException {
        if (compressedLength == compressed.length) {
            chunk("IDAT", compressed, compressedLength);
            compressedLength = 0;
        }
        compressedLength += deflater.deflate(compressed, compressedLength, compressed.length - compressedLength);
    }

    private void chunk(String type, byte[] content, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name, 0, name.length);
        crc.update(content, 0, length);
        int32(length);
        out.write(name);
        out.write(content, 0, length);
        int32((int) crc.getValue());
    }

    private void int32(int value) throws IOException {
        out.write(new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }
}
