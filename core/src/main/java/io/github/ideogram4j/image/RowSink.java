package io.github.ideogram4j.image;

import java.io.IOException;

/** Takes a picture row by row, as its file brings them. */
@FunctionalInterface
interface RowSink {
    /**
     * One row of one pass.
     *
     * @param y the row's place in the whole picture
     * @param argb the pixels from column {@code pass.x()}, every {@code pass.dx()}; reused for the next row
     */
    void row(PngPass pass, int y, int[] argb, int count) throws IOException;
}
