package io.github.ideogram4j.fake;

/** One drawn character: rows of dots from {@link #TOP} (room for accents) to {@link #BOTTOM} (descenders). */
final class Glyph {
    static final int TOP = -3;
    static final int BOTTOM = 8;
    static final int HEIGHT = BOTTOM - TOP + 1;

    /** From line to line. */
    static final int PITCH = HEIGHT + 1;

    private final int width;
    private final int[] rows = new int[HEIGHT];
    private boolean crisp;

    Glyph(int width) {
        this.width = width;
    }

    /** The other's dots, moved; what would leave the cell is cut off. */
    Glyph with(Glyph other, int right, int down) {
        Glyph both = new Glyph(Math.max(width, other.width));
        both.add(this, 0, 0);
        both.add(other, right, down);
        return both;
    }

    /** Room beside the letter, for an accent that is wider. */
    Glyph widened(int wider) {
        Glyph wide = new Glyph(wider);
        wide.add(this, (wider - width) / 2, 0);
        return wide;
    }

    private void add(Glyph other, int right, int down) {
        for (int y = TOP; y <= BOTTOM; y++) {
            for (int x = 0; x < other.width; x++) {
                if (other.dot(x, y)) {
                    put(x + right, y + down);
                }
            }
        }
    }

    void put(int x, int y) {
        if (x >= 0 && x < width && y >= TOP && y <= BOTTOM) {
            rows[y - TOP] |= 1 << x;
        }
    }

    /** Too small to have its slants smoothed. */
    Glyph crisp() {
        crisp = true;
        return this;
    }

    boolean isCrisp() {
        return crisp;
    }

    int width() {
        return width;
    }

    /** The row 0 is the top of a capital, 6 its foot. */
    boolean dot(int x, int y) {
        return x >= 0 && x < width && y >= TOP && y <= BOTTOM && (rows[y - TOP] >> x & 1) == 1;
    }
}
