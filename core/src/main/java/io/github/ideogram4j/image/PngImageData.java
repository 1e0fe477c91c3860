package io.github.ideogram4j.image;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The inflated content of consecutive IDAT chunks; never inflates more than the header promises, and one byte. */
final class PngImageData implements AutoCloseable {
    private final PngChunks chunks;
    private final long size;
    private final Inflater inflater = new Inflater();
    private final byte[] compressed = new byte[8192];
    private final byte[] inflated = new byte[16384];
    private long left;
    private int at;
    private int end;

    /** Begins inside the first IDAT chunk. */
    PngImageData(PngChunks chunks, long size) {
        this.chunks = chunks;
        this.size = size;
        this.left = size;
    }

    int read() throws IOException {
        if (at == end) {
            fill();
        }
        return inflated[at++] & 0xff;
    }

    void readFully(byte[] into, int length) throws IOException {
        for (int count = 0; count < length; ) {
            if (at == end) {
                fill();
            }
            int part = Math.min(length - count, end - at);
            System.arraycopy(inflated, at, into, count, part);
            at += part;
            count += part;
        }
    }

    private void fill() throws IOException {
        at = 0;
        end = inflate((int) Math.min(inflated.length, left));
        if (end == 0) {
            throw chunks.malformed("image data ends after " + (size - left) + " bytes of " + size);
        }
        left -= end;
    }

    /** Zero only where the compressed data has ended. */
    private int inflate(int most) throws IOException {
        try {
            while (true) {
                int count = inflater.inflate(inflated, 0, most);
                if (count > 0 || inflater.finished()) {
                    return count;
                }
                feed();
            }
        } catch (DataFormatException e) {
            chunks.end(); // a wrong CRC is the better explanation
            throw chunks.malformed("compressed data: " + e.getMessage());
        }
    }

    private void feed() throws IOException {
        if (!inflater.needsInput()) { // else it would ask for nothing and give nothing for ever
            throw chunks.malformed("compressed data needs a dictionary");
        }
        while (chunks.left() == 0) {
            nextChunk();
            if (!chunks.is("IDAT")) {
                throw chunks.malformed("image data ends after " + (size - left) + " bytes of " + size);
            }
        }
        inflater.setInput(compressed, 0, chunks.read(compressed, compressed.length));
    }

    private void nextChunk() throws IOException {
        chunks.end();
        chunks.next();
    }

    /** To be called after the last row: nothing may follow but the checksum. Leaves the chunk after the last IDAT. */
    void finish() throws IOException {
        if (inflate(1) != 0) {
            throw chunks.malformed("image data goes on after the last row, " + size + " bytes");
        }
        while (chunks.is("IDAT")) { // what some encoders leave behind the compressed data, every viewer passes over
            nextChunk();
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
