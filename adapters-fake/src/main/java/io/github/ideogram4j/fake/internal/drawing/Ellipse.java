package io.github.ideogram4j.fake.internal.drawing;

/** An axis-parallel ellipse, in 1/256 pixel. */
public final class Ellipse implements Shape {
    private final int centreX;
    private final int centreY;
    private final int radiusX;
    private final int radiusY;
    private final int bottom;

    /** Creates a whole ellipse. */
    public Ellipse(int centreX, int centreY, int radiusX, int radiusY) {
        this(centreX, centreY, radiusX, radiusY, centreY + radiusY);
    }

    private Ellipse(int centreX, int centreY, int radiusX, int radiusY, int bottom) {
        this.centreX = centreX;
        this.centreY = centreY;
        this.radiusX = radiusX;
        this.radiusY = radiusY;
        this.bottom = bottom;
    }

    /** A circle. */
    public static Ellipse circle(int centreX, int centreY, int radius) {
        return new Ellipse(centreX, centreY, radius, radius);
    }

    /** The upper half of a circle. */
    public static Ellipse upperHalf(int centreX, int centreY, int radius) {
        return new Ellipse(centreX, centreY, radius, radius, centreY);
    }

    @Override
    public int top() {
        return centreY - radiusY;
    }

    @Override
    public int bottom() {
        return bottom;
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
