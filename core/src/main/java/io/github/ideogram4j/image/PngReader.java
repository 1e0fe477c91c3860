package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Decodes a PNG row by row; holds two rows in memory. */
final class PngReader {
    private final PngChunks chunks;
    private final PngHeader header;

    /** Reads and checks the header, before anything is allocated for the picture. */
    PngReader(InputStream in, long maxPixels) throws IOException {
        this.chunks = new PngChunks(new ImageInput(in, "PNG"));
        this.header = PngHeader.read(chunks);
        if (header.pixels() > maxPixels) {
            throw new MalformedImageException("PNG of " + header.width() + "x" + header.height()
                    + " is over the limit of " + maxPixels + " pixels");
        }
    }

    /** Checks order and CRC of the chunks, palette and transparency, and inflates nothing. */
    static ImageHeader verify(PngChunks chunks) throws IOException {
        PngHeader header = PngHeader.read(chunks);
        PngColorChunks.read(header, chunks);
        byte[] next = new byte[1];
        int zlib = 0; // the header of the compressed data, of two bytes
        int count = 0;
        for (; chunks.is("IDAT"); chunks.next()) {
            for (; count < 2 && chunks.left() > 0; count++) {
                chunks.read(next, 1);
                zlib = zlib << 8 | (next[0] & 0xff);
            }
            chunks.end();
            // deflate, of a window of at most 32 KiB, without a dictionary
            if (count == 2 && ((zlib & 0x8f20) != 0x0800 || zlib % 31 != 0)) {
                throw chunks.malformed("compressed data: incorrect header check");
            }
        }
        if (count < 2) {
            throw chunks.malformed("comes before any image data");
        }
        readToEnd(chunks);
        return header.summary();
    }

    PngHeader header() {
        return header;
    }

    /** Reads everything to the end of the picture. */
    void rows(IntUnaryOperator rounding, RowSink sink) throws IOException {
        PngPixels pixels = PngColorChunks.read(header, chunks).pixels(rounding);
        try (PngImageData data = new PngImageData(chunks, header.dataBytes())) {
            Rows rows = new Rows(data, pixels, sink);
            for (PngPass pass : header.passes()) {
                rows.read(pass);
            }
            data.finish();
        }
        readToEnd(chunks);
    }

    private static void readToEnd(PngChunks chunks) throws IOException {
        while (!chunks.is("IEND")) {
            if (chunks.isCritical() || chunks.is("tRNS")) {
                throw chunks.malformed("not expected after the image data");
            }
            chunks.end();
            chunks.next();
        }
        chunks.content(0);
    }

    private final class Rows {
        private final PngImageData data;
        private final PngPixels pixels;
        private final RowSink sink;
        private final int[] argb = new int[header.width()];
        private byte[] row = new byte[header.rowBytes(header.width())];
        private byte[] above = new byte[row.length];

        Rows(PngImageData data, PngPixels pixels, RowSink sink) {
            this.data = data;
            this.pixels = pixels;
            this.sink = sink;
        }

        void read(PngPass pass) throws IOException {
            int columns = pass.columns(header.width());
            int rows = pass.rows(header.width(), header.height());
            Arrays.fill(above, (byte) 0);
            for (int i = 0; i < rows; i++) {
                readRow(header.rowBytes(columns), pass.y() + i * pass.dy());
                pixels.decode(row, argb, columns);
                sink.row(pass, pass.y() + i * pass.dy(), argb, columns);
                byte[] plain = row;
                row = above;
                above = plain;
            }
        }

        private void readRow(int length, int y) throws IOException {
            int filter = data.read();
            data.readFully(row, length);
            if (!PngFilter.undo(filter, row, above, length, header.filterUnit())) {
                throw new MalformedImageException("PNG row " + y + ": filter type is " + filter);
            }
        }
    }

    /** Receives the rows of an image in the order of the file. */
    @FunctionalInterface
    interface RowSink {
        /**
         * One row of one pass.
         *
         * @param y index of the row in the whole image
         * @param argb the pixels from column {@code pass.x()}, every {@code pass.dx()}; reused for the next row
         */
        void row(PngPass pass, int y, int[] argb, int count) throws IOException;
    }
}
