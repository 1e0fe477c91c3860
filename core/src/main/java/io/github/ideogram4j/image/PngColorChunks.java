package io.github.ideogram4j.image;

import java.io.IOException;
import java.util.function.IntUnaryOperator;

/** Reads the chunks between header and image data that determine colors: palette and transparency. */
final class PngColorChunks {
    private static final byte[] ABSENT = {};

    private final PngHeader header;
    private byte[] palette = ABSENT;
    private byte[] transparency = ABSENT;

    private PngColorChunks(PngHeader header) {
        this.header = header;
    }

    /** Stops inside the first IDAT. */
    static PngColorChunks read(PngHeader header, PngChunks chunks) throws IOException {
        PngColorChunks colours = new PngColorChunks(header);
        chunks.next();
        while (!chunks.is("IDAT")) {
            colours.take(chunks);
            chunks.next();
        }
        if (header.colour() == PngHeader.ColorType.PALETTE && colours.palette.length == 0) {
            throw chunks.malformed("a palette must come first");
        }
        return colours;
    }

    private void take(PngChunks chunks) throws IOException {
        if (chunks.is("PLTE")) {
            palette = palette(chunks);
        } else if (chunks.is("tRNS")) {
            transparency = transparency(chunks);
        } else if (chunks.isCritical()) {
            throw chunks.malformed("not expected before the image data");
        } else {
            chunks.end();
        }
    }

    private byte[] palette(PngChunks chunks) throws IOException {
        boolean coloured = header.colour().channels() > 2 || header.colour() == PngHeader.ColorType.PALETTE;
        if (!coloured || palette.length > 0 || transparency.length > 0) {
            throw chunks.malformed("second, after tRNS, or in a grey picture");
        }
        byte[] content = chunks.content(3 << Math.min(8, header.depth()));
        if (content.length == 0 || content.length % 3 != 0) {
            throw chunks.malformed("length is " + content.length + ", not three bytes a colour");
        }
        return content;
    }

    private byte[] transparency(PngChunks chunks) throws IOException {
        boolean indexed = header.colour() == PngHeader.ColorType.PALETTE;
        if (header.colour().hasAlpha() || transparency.length > 0 || (indexed && palette.length == 0)) {
            throw chunks.malformed("second, before PLTE, or beside an alpha channel");
        }
        int most = indexed ? palette.length / 3 : 2 * header.colour().channels();
        byte[] content = chunks.content(indexed ? 256 : most);
        if (content.length == 0 || (!indexed && content.length != most)) {
            throw chunks.malformed("length is " + content.length);
        }
        return content;
    }

    PngPixels pixels(IntUnaryOperator rounding) {
        if (header.colour() == PngHeader.ColorType.PALETTE) {
            return PngPixels.palette(header.depth(), palette, transparency);
        }
        if (header.colour() == PngHeader.ColorType.GREY && header.depth() <= 8) {
            return PngPixels.grey(header.depth(), transparency.length == 0 ? -1 : PngChunks.u16(transparency, 0));
        }
        return PngPixels.direct(header, rounding, transparency);
    }
}
