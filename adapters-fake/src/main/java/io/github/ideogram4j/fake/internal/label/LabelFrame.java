package io.github.ideogram4j.fake.internal.label;

/** The part of a picture that a label may use, in pixels. */
public final class LabelFrame {
    /** Empty: no label is drawn there. */
    public static final LabelFrame NONE = part(0, 0, 0, 0);

    private static final int MIN_SIDE = 40;

    final int left;
    final int top;
    final int width;
    final int height;
    /** Whether the label is at the head and as wide as the frame, and not at the foot and as wide as the text. */
    final boolean atHead;

    private final int shorterSide;

    private LabelFrame(int left, int top, int width, int height, boolean atHead, int shorterSide) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.atHead = atHead;
        this.shorterSide = shorterSide;
    }

    /** The whole of a picture; the label is at its foot. */
    public static LabelFrame of(int width, int height) {
        return new LabelFrame(0, 0, width, height, false, Math.min(width, height));
    }

    /** The whole of a picture; the label is at its head, because the foot may have the label of an earlier picture. */
    public static LabelFrame head(int width, int height) {
        return new LabelFrame(0, 0, width, height, true, Math.min(width, height));
    }

    /** A part of a picture; its text is larger than its height suggests. */
    public static LabelFrame part(int left, int top, int width, int height) {
        return new LabelFrame(left, top, width, height, false, Math.min(width, 2 * height));
    }

    /** The part without a border of {@code pixels}. */
    public LabelFrame inset(int pixels) {
        boolean empty = Math.min(width, height) <= 2 * pixels;
        return empty ? NONE : part(left + pixels, top + pixels, width - 2 * pixels, height - 2 * pixels);
    }

    /** How well a label fits: the area, of which height beyond the width does not count. */
    public long fitness() {
        return (long) width * Math.min(width, height);
    }

    /** Whether it has a pixel. */
    public boolean includes(int x, int y) {
        return x >= left && x < left + width && y >= top && y < top + height;
    }

    boolean hasRoom() {
        return Math.min(width, height) >= MIN_SIDE;
    }

    /** The largest scale of the text. */
    int largestScale() {
        return Math.max(1, (shorterSide + 80) / 190);
    }
}
