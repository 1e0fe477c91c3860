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

    /** Checks order and CRC of the chunks, and inflates nothing. */
    static ImageHeader verify(PngChunks chunks) throws IOException {
        PngHeader header = PngHeader.read(chunks);
        boolean palette = header.colour() != PngHeader.ColorType.PALETTE;
        boolean data = false;
        boolean inData = false;
        for (chunks.next(); !chunks.is("IEND"); chunks.next()) {
            boolean split = chunks.is("IDAT") && data && !inData;
            if (split || chunks.is("IHDR") || (chunks.is("IDAT") && !palette)) {
                throw chunks.malformed("not expected here");
            }
            palette |= chunks.is("PLTE");
            inData = chunks.is("IDAT");
            data |= inData && chunks.left() > 0;
            chunks.end();
        }
        if (!data) {
            throw chunks.malformed("comes before any image data");
        }
        chunks.content(0);
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
        readToEnd();
    }

    private void readToEnd() throws IOException {
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
