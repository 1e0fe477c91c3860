package io.github.ideogram4j.fake.internal.drawing;

/** A rectangle with rounded corners, in 1/256 pixel. */
public final class RoundedRectangle implements Shape {
    private final int left;
    private final int top;
    private final int right;
    private final int bottom;
    private final int radius;

    /** Creates a rectangle; {@code radius} is that of its corners. */
    public RoundedRectangle(int left, int top, int right, int bottom, int radius) {
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
        this.radius = radius;
    }

    @Override
    public int top() {
        return top;
    }

    @Override
    public int bottom() {
        return bottom;
    }

    @Override
    public void spans(int y, Spans spans) {
        int inset = inset(Math.min(y - top, bottom - y));
        spans.add(left + inset, right - inset);
    }

    private int inset(int fromEdge) {
        if (fromEdge >= radius) {
            return 0;
        }
        long rise = (long) radius - fromEdge;
        return radius - (int) IntegerSquareRoot.of((long) radius * radius - rise * rise);
    }
}
