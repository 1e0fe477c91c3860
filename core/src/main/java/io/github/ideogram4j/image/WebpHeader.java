package io.github.ideogram4j.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads the size from the first chunk of a WebP, which is lossy, lossless or extended, and the chunks behind it. */
final class WebpHeader {
    private static final int CHUNK_HEADER = 8;

    private final ImageInput in;
    private final long end; // of the file, as it states
    private String type = "";
    private long size;
    private long chunkEnd;

    private WebpHeader(ImageInput in) throws IOException {
        this.in = in;
        in.skip(4);
        this.end = in.le32() + 8;
        in.skip(4);
    }

    static ImageHeader read(ImageInput in) throws IOException {
        return new WebpHeader(in).first();
    }

    /** Reads as many bytes as the file states. */
    static ImageHeader verify(ImageInput in) throws IOException {
        WebpHeader file = new WebpHeader(in);
        ImageHeader header = file.first();
        file.readToEnd();
        return header;
    }

    private void readToEnd() throws IOException {
        boolean pixels = false;
        while (true) {
            pixels |= type.equals("VP8 ") || type.equals("VP8L") || type.equals("ANMF");
            in.skip(chunkEnd - in.position());
            if (end - in.position() < CHUNK_HEADER) {
                break;
            }
            next();
        }
        in.skip(end - in.position());
        if (!pixels) {
            throw in.malformed("no picture data");
        }
    }

    private void next() throws IOException {
        type = fourCharacters(in);
        size = in.le32();
        chunkEnd = in.position() + size;
        if (chunkEnd > end) {
            throw in.malformed("chunk " + printable(type) + " of " + size + " bytes in a file of " + end);
        }
        chunkEnd = Math.min(end, chunkEnd + size % 2); // padded, but for the last of some writers
    }

    private ImageHeader first() throws IOException {
        next();
        return switch (type) {
            case "VP8 " -> lossy(in, size);
            case "VP8L" -> lossless(in, size);
            case "VP8X" -> extended(in, size);
            default -> throw in.malformed("first chunk is " + printable(type));
        };
    }

    private static ImageHeader lossy(ImageInput in, long size) throws IOException {
        expectSize(in, size, 10);
        if ((in.le24() & 1) != 0) {
            throw in.malformed("VP8 does not begin with a key frame");
        }
        if (in.le24() != 0x2a019d) {
            throw in.malformed("VP8 start code is missing");
        }
        return header(in, in.le16() & 0x3fff, in.le16() & 0x3fff);
    }

    private static ImageHeader lossless(ImageInput in, long size) throws IOException {
        expectSize(in, size, 5);
        if (in.u8() != 0x2f) {
            throw in.malformed("VP8L signature is missing");
        }
        long bits = in.le32();
        if (bits >> 29 != 0) {
            throw in.malformed("VP8L version is " + (bits >> 29));
        }
        return header(in, (int) (bits & 0x3fff) + 1, (int) (bits >> 14 & 0x3fff) + 1);
    }

    private static ImageHeader extended(ImageInput in, long size) throws IOException {
        expectSize(in, size, 10);
        in.skip(4);
        return header(in, in.le24() + 1, in.le24() + 1);
    }

    private static void expectSize(ImageInput in, long size, int atLeast) throws IOException {
        if (size < atLeast) {
            throw in.malformed("first chunk of " + size + " bytes, needs " + atLeast);
        }
    }

    private static ImageHeader header(ImageInput in, int width, int height) throws IOException {
        if (width == 0 || height == 0 || (long) width * height > 0xffff_ffffL) {
            throw in.malformed("size is " + width + "x" + height);
        }
        return new ImageHeader(ImageFormat.WEBP, width, height);
    }

    private static String fourCharacters(ImageInput in) throws IOException {
        byte[] type = new byte[4];
        in.readFully(type, 4);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private static String printable(String type) {
        return type.replaceAll("[^ -~]", "?");
    }
}
