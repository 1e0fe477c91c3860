package io.github.ideogram4j.image;

import java.util.List;

/** The pixels one pass over a picture brings: every dx-th column from x, every dy-th row from y. */
record PngPass(int x, int y, int dx, int dy) {
    static final List<PngPass> PLAIN = List.of(new PngPass(0, 0, 1, 1));
    static final List<PngPass> ADAM7 = List.of(
            new PngPass(0, 0, 8, 8),
            new PngPass(4, 0, 8, 8),
            new PngPass(0, 4, 4, 8),
            new PngPass(2, 0, 4, 4),
            new PngPass(0, 2, 2, 4),
            new PngPass(1, 0, 2, 2),
            new PngPass(0, 1, 1, 2));

    int columns(int width) {
        return (width - x + dx - 1) / dx;
    }

    /** None where the pass has no columns: then the file has not even filter bytes for it. */
    int rows(int width, int height) {
        return columns(width) == 0 ? 0 : (height - y + dy - 1) / dy;
    }
}
