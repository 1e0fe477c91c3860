package io.github.ideogram4j.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a PNG of any colour type, depth, interlace and filter; shares no code with what it tests. */
public final class PngFile {
    /** Each row another filter. */
    static final int ALL_FILTERS = -1;

    private static final int[][] ADAM7 = {
        {1, 6, 4, 6, 2, 6, 4, 6},
        {7, 7, 7, 7, 7, 7, 7, 7},
        {5, 6, 5, 6, 5, 6, 5, 6},
        {7, 7, 7, 7, 7, 7, 7, 7},
        {3, 6, 4, 6, 3, 6, 4, 6},
        {7, 7, 7, 7, 7, 7, 7, 7},
        {5, 6, 5, 6, 5, 6, 5, 6},
        {7, 7, 7, 7, 7, 7, 7, 7}
    };

    private final int width;
    private final int height;
    private final int colour;
    private final int depth;
    private final List<byte[]> early = new ArrayList<>();
    private final List<byte[]> late = new ArrayList<>();
    private boolean interlaced;
    private int filter = ALL_FILTERS;
    private int chunkSize = 1000;
    private Samples samples = (x, y, channel) -> 0;

    private PngFile(int width, int height, int colour, int depth) {
        this.width = width;
        this.height = height;
        this.colour = colour;
        this.depth = depth;
    }

    /** The value of each sample, of as many bits as the depth says. */
    @FunctionalInterface
    public interface Samples {
        int at(int x, int y, int channel);
    }

    public static PngFile of(int width, int height, int colour, int depth) {
        return new PngFile(width, height, colour, depth);
    }

    public PngFile interlaced(boolean on) {
        interlaced = on;
        return this;
    }

    public PngFile filter(int number) {
        filter = number;
        return this;
    }

    /** Bytes an IDAT chunk. */
    public PngFile chunkSize(int size) {
        chunkSize = size;
        return this;
    }

    public PngFile samples(Samples values) {
        samples = values;
        return this;
    }

    /** A chunk between the header and the image data. */
    public PngFile with(String type, byte[] content) {
        early.add(chunk(type, content));
        return this;
    }

    /** A chunk between the image data and the end. */
    public PngFile withLate(String type, byte[] content) {
        late.add(chunk(type, content));
        return this;
    }

    public byte[] bytes() {
        return bytes(deflate(rows()));
    }

    /** With image data of the caller's. */
    public byte[] bytes(byte[] compressed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(start());
        early.forEach(out::writeBytes);
        for (int at = 0; at < compressed.length; at += chunkSize) {
            int length = Math.min(chunkSize, compressed.length - at);
            byte[] part = new byte[length];
            System.arraycopy(compressed, at, part, 0, length);
            out.writeBytes(chunk("IDAT", part));
        }
        late.forEach(out::writeBytes);
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    public static byte[] signature() {
        return bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    }

    /** Signature and header, and nothing after them. */
    public byte[] start() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(signature());
        out.writeBytes(header());
        return out.toByteArray();
    }

    private byte[] header() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(number(width));
        out.writeBytes(number(height));
        out.writeBytes(bytes(depth, colour, 0, 0, interlaced ? 1 : 0));
        return chunk("IHDR", out.toByteArray());
    }

    public static byte[] chunk(String type, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeBytes(number(content.length));
        out.writeBytes(name);
        out.writeBytes(content);
        out.writeBytes(number((int) crc.getValue()));
        return out.toByteArray();
    }

    public static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    public static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] number(int value) {
        return bytes(value >> 24, value >> 16, value >> 8, value);
    }

    int channels() {
        return new int[] {1, 0, 3, 1, 2, 0, 4}[colour];
    }

    /** The image data before compression: filtered rows, pass by pass. */
    byte[] rows() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int pass = interlaced ? 1 : 0; pass <= (interlaced ? 7 : 0); pass++) {
            byte[] above = new byte[0];
            int number = 0;
            for (int y = 0; y < height; y++) {
                byte[] row = row(pass, y);
                if (row.length > 0) {
                    filterRow(row, above, filter == ALL_FILTERS ? (y + number++) % 5 : filter, out);
                    above = row;
                }
            }
        }
        return out.toByteArray();
    }

    private byte[] row(int pass, int y) {
        StringBuilder bits = new StringBuilder();
        for (int x = 0; x < width; x++) {
            if (pass == 0 || ADAM7[y % 8][x % 8] == pass) {
                for (int channel = 0; channel < channels(); channel++) {
                    String value = Integer.toBinaryString(samples.at(x, y, channel));
                    bits.append("0".repeat(depth - value.length())).append(value);
                }
            }
        }
        bits.append("0".repeat((8 - bits.length() % 8) % 8));
        byte[] row = new byte[bits.length() / 8];
        for (int i = 0; i < row.length; i++) {
            row[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return row;
    }

    private void filterRow(byte[] row, byte[] above, int number, ByteArrayOutputStream out) {
        int unit = Math.max(1, channels() * depth / 8);
        out.write(number);
        for (int i = 0; i < row.length; i++) {
            int left = i < unit ? 0 : row[i - unit] & 0xff;
            int up = above.length == 0 ? 0 : above[i] & 0xff;
            int corner = above.length == 0 || i < unit ? 0 : above[i - unit] & 0xff;
            int[] predictions = {0, left, up, (left + up) / 2, nearest(left, up, corner)};
            out.write(row[i] - predictions[number]);
        }
    }

    private static int nearest(int left, int up, int corner) {
        int guess = left + up - corner;
        int best = left;
        for (int other : new int[] {up, corner}) {
            best = Math.abs(guess - other) < Math.abs(guess - best) ? other : best;
        }
        return best;
    }
}
