package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/** Writes a raster as a PNG file. */
final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] NOTHING = {};

    private final OutputStream out;
    private final PngChunkOutput chunks;

    PngWriter(OutputStream out) {
        this.out = out;
        this.chunks = new PngChunkOutput(out);
    }

    void write(Raster picture, Map<String, String> texts) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>(); // the caller's map may have no order of its own
        texts.forEach((keyword, text) -> contents.put(keyword, PngText.international(keyword, text)));
        PngColour colour = picture.isOpaque() ? PngColour.RGB : PngColour.RGBA;
        out.write(SIGNATURE);
        writeHeader(new PngHeader(picture.width(), picture.height(), 8, colour, false));
        for (byte[] content : contents.values()) {
            chunks.write("iTXt", content, content.length);
        }
        writePixels(picture, colour.channels());
        chunks.write("IEND", NOTHING, 0);
    }

    private void writeHeader(PngHeader header) throws IOException {
        byte[] content = new byte[PngHeader.LENGTH];
        Bytes.putI32(content, 0, header.width());
        Bytes.putI32(content, 4, header.height());
        content[8] = (byte) header.depth();
        content[9] = (byte) header.colour().code();
        chunks.write("IHDR", content, content.length);
    }

    /** A large picture takes seconds. */
    private static void requireNotInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
    }

    private void writePixels(Raster picture, int unit) throws IOException {
        PngImageDataOutput data = new PngImageDataOutput(chunks);
        ZlibOutput zlib = new ZlibOutput(data);
        PngRowOutput rows = new PngRowOutput(zlib, picture.width(), unit);
        int[] argb = new int[picture.width()];
        for (int y = 0; y < picture.height(); y++) {
            requireNotInterrupted();
            picture.copyRow(y, argb);
            rows.write(argb);
        }
        zlib.finish();
        data.flush();
    }
}
