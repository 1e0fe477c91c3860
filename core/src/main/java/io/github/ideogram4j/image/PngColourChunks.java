package io.github.ideogram4j.image;

import java.io.IOException;

/** What stands between the header and the image data and decides colours: the palette and the transparency. */
final class PngColourChunks {
    private static final byte[] ABSENT = {};

    private final PngHeader header;
    private byte[] palette = ABSENT;
    private byte[] transparency = ABSENT;

    private PngColourChunks(PngHeader header) {
        this.header = header;
    }

    /** Stops inside the first IDAT. */
    static PngColourChunks read(PngHeader header, PngChunks chunks) throws IOException {
        PngColourChunks colours = new PngColourChunks(header);
        chunks.next();
        while (!chunks.is("IDAT")) {
            colours.take(chunks);
            chunks.next();
        }
        if (header.colour() == PngColour.PALETTE && colours.palette.length == 0) {
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
        boolean coloured = header.colour().channels() > 2 || header.colour() == PngColour.PALETTE;
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
        boolean indexed = header.colour() == PngColour.PALETTE;
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

    PngPixels pixels(SampleDepth depth) {
        if (header.colour() == PngColour.PALETTE) {
            return TablePixels.palette(header.depth(), palette, transparency);
        }
        if (header.colour() == PngColour.GREY && header.depth() <= 8) {
            return TablePixels.grey(header.depth(), transparency.length == 0 ? -1 : Bytes.u16(transparency, 0));
        }
        return new DirectPixels(header, depth, transparency);
    }
}
