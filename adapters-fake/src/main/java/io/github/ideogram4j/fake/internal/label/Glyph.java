package io.github.ideogram4j.fake.internal.label;

/** A bitmap character: rows of dots from {@link #TOP} (accents) to {@link #BOTTOM} (descenders). */
final class Glyph {
    static final int TOP = -3;
    static final int BOTTOM = 8;
    static final int HEIGHT = BOTTOM - TOP + 1;

    /** Distance of two lines, in dots. */
    static final int PITCH = HEIGHT + 1;

    private final int width;
    private final int[] rows = new int[HEIGHT];
    private boolean crisp;

    Glyph(int width) {
        this.width = width;
    }

    /** A copy with the dots of another glyph, moved and clipped to the cell. */
    Glyph with(Glyph other, int right, int down) {
        Glyph both = new Glyph(Math.max(width, other.width));
        both.add(this, 0, 0);
        both.add(other, right, down);
        return both;
    }

    /** A copy with room on both sides, for an accent that is wider than the letter. */
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

    /** Marks a glyph whose diagonals are not smoothed because it is too small. */
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

    /** Whether a dot is set; row 0 is the top of a capital, row 6 its foot. */
    boolean dot(int x, int y) {
        return x >= 0 && x < width && y >= TOP && y <= BOTTOM && (rows[y - TOP] >> x & 1) == 1;
    }
}
