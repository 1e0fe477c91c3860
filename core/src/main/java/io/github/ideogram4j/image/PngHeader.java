package io.github.ideogram4j.image;

import java.io.IOException;
import java.util.List;

/** The IHDR chunk, checked field by field, and the sizes that follow from it. */
record PngHeader(int width, int height, int depth, ColorType colour, boolean interlaced) {
    static final int LENGTH = 13;

    /** What libpng refuses too: keeps one row, and with it all memory of a streaming reader, small. */
    private static final int MAX_SIDE = 1_000_000;

    static PngHeader read(PngChunks chunks) throws IOException {
        chunks.signature();
        chunks.next();
        if (!chunks.is("IHDR")) {
            throw chunks.malformed("IHDR must come first");
        }
        byte[] fields = chunks.content(LENGTH);
        if (fields.length != LENGTH) {
            throw chunks.malformed("length is " + fields.length + ", not " + LENGTH);
        }
        return parse(fields, chunks);
    }

    private static PngHeader parse(byte[] fields, PngChunks chunks) throws MalformedImageException {
        int width = side(fields, 0, "width", chunks);
        int height = side(fields, 4, "height", chunks);
        ColorType colour = colour(fields[8], fields[9], chunks);
        expectAtMost(0, fields[10], "compression method", chunks);
        expectAtMost(0, fields[11], "filter method", chunks);
        expectAtMost(1, fields[12], "interlace method", chunks);
        return new PngHeader(width, height, fields[8], colour, fields[12] == 1);
    }

    private static int side(byte[] fields, int at, String name, PngChunks chunks) throws MalformedImageException {
        long side = PngChunks.i32(fields, at) & 0xffff_ffffL;
        if (side < 1 || side > MAX_SIDE) {
            throw chunks.malformed(name + " is " + side + ", not 1 to " + MAX_SIDE);
        }
        return (int) side;
    }

    private static ColorType colour(byte depth, byte code, PngChunks chunks) throws MalformedImageException {
        for (ColorType colour : ColorType.values()) {
            if (colour.code() == code && colour.allowsDepth(depth)) {
                return colour;
            }
        }
        throw chunks.malformed("colour type " + (code & 0xff) + " with bit depth " + (depth & 0xff));
    }

    private static void expectAtMost(int most, byte value, String name, PngChunks chunks)
            throws MalformedImageException {
        if (value < 0 || value > most) {
            throw chunks.malformed(name + " is " + (value & 0xff));
        }
    }

    ImageHeader summary() {
        return new ImageHeader(ImageFormat.PNG, width, height);
    }

    long pixels() {
        return (long) width * height;
    }

    List<PngPass> passes() {
        return interlaced ? PngPass.ADAM7 : PngPass.PLAIN;
    }

    /** Bytes from a sample to the same sample of the pixel on its left; at least one. */
    int filterUnit() {
        return Math.max(1, colour.channels() * depth / 8);
    }

    int rowBytes(int columns) {
        return (int) (((long) columns * colour.channels() * depth + 7) / 8);
    }

    /** Inflated length of all image data, filter bytes included. */
    long dataBytes() {
        long total = 0;
        for (PngPass pass : passes()) {
            total += (1L + rowBytes(pass.columns(width))) * pass.rows(width, height);
        }
        return total;
    }

    /** The color types of PNG with their allowed bit depths. */
    enum ColorType {
        GREY(0, 1, 1 | 2 | 4 | 8 | 16),
        RGB(2, 3, 8 | 16),
        PALETTE(3, 1, 1 | 2 | 4 | 8),
        GREY_ALPHA(4, 2, 8 | 16),
        RGBA(6, 4, 8 | 16);

        private final int code;
        private final int channels;
        private final int depths;

        ColorType(int code, int channels, int depths) {
            this.code = code;
            this.channels = channels;
            this.depths = depths;
        }

        int code() {
            return code;
        }

        int channels() {
            return channels;
        }

        boolean hasAlpha() {
            return this == GREY_ALPHA || this == RGBA;
        }

        boolean allowsDepth(int depth) {
            return Integer.bitCount(depth) == 1 && (depths & depth) != 0;
        }
    }
}
