package io.github.ideogram4j.fake.internal.drawing;

/** An axis-parallel ellipse, in 1/256 pixel. */
public record Ellipse(int centreX, int centreY, int radiusX, int radiusY) implements Shape {
    /** A circle. */
    public static Ellipse circle(int centreX, int centreY, int radius) {
        return new Ellipse(centreX, centreY, radius, radius);
    }

    @Override
    public int top() {
        return centreY - radiusY;
    }

    @Override
    public int bottom() {
        return centreY + radiusY;
    }

    @Override
    public void spans(int y, Spans spans) {
        int half = halfWidth(y);
        spans.add(centreX - half, centreX + half);
    }

    /** Half of the width of line {@code y}; 0 outside. */
    public int halfWidth(int y) {
        long rise = (long) y - centreY;
        long rest = (long) radiusY * radiusY - rise * rise;
        return rest > 0 ? (int) (IntegerSquareRoot.of(rest) * radiusX / radiusY) : 0;
    }
}
