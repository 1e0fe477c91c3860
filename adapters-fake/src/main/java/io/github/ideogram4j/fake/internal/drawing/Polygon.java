package io.github.ideogram4j.fake.internal.drawing;

import java.util.Arrays;

/** A polygon, filled by the even-odd rule. */
public final class Polygon implements Shape {
    private final int[] xs;
    private final int[] ys;
    private final int[] crossings;
    private int top = Integer.MAX_VALUE;
    private int bottom = Integer.MIN_VALUE;

    /** @param corners x, y, x, y, ... in 1/256 pixel */
    public Polygon(int... corners) {
        xs = new int[corners.length / 2];
        ys = new int[corners.length / 2];
        crossings = new int[corners.length / 2];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = corners[2 * i];
            ys[i] = corners[2 * i + 1];
            top = Math.min(top, ys[i]);
            bottom = Math.max(bottom, ys[i]);
        }
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
        int found = 0;
        for (int i = 0, before = xs.length - 1; i < xs.length; before = i++) {
            if (ys[i] > y != ys[before] > y) {
                crossings[found++] = crossing(i, before, y);
            }
        }
        Arrays.sort(crossings, 0, found);
        for (int i = 0; i + 1 < found; i += 2) {
            spans.add(crossings[i], crossings[i + 1]);
        }
    }

    private int crossing(int i, int before, int y) {
        long run = (long) (xs[before] - xs[i]) * (y - ys[i]);
        return xs[i] + (int) (run / (ys[before] - ys[i]));
    }
}
