package io.github.ideogram4j.fake.internal.drawing;

/** A rectangle with rounded corners, in 1/256 pixel. */
public record RoundedRectangle(int left, int top, int right, int bottom, int radius) implements Shape {
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
