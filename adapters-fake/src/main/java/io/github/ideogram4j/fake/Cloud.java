package io.github.ideogram4j.fake;

import java.util.ArrayList;
import java.util.List;

/** Puffs grown together, flat underneath; one shape, so that a translucent cloud shows no seams. */
final class Cloud implements Shape {
    private final int floor;
    private final List<Shape> puffs = new ArrayList<>();

    Cloud(int floor) {
        this.floor = floor;
    }

    void add(Shape puff) {
        puffs.add(puff);
    }

    @Override
    public int top() {
        return puffs.stream().mapToInt(Shape::top).min().orElse(0);
    }

    @Override
    public int bottom() {
        return floor;
    }

    @Override
    public void spans(int y, Spans spans) {
        int[] ends = {Integer.MIN_VALUE, Integer.MIN_VALUE};
        puffs.stream()
                .filter(puff -> y >= puff.top() && y < puff.bottom())
                .sorted((one, other) -> Integer.compare(left(one, y), left(other, y)))
                .forEach(puff -> puff.spans(y, (left, right) -> join(ends, left, right, spans)));
        if (ends[1] > ends[0]) {
            spans.add(ends[0], ends[1]);
        }
    }

    private static int left(Shape puff, int y) {
        int[] left = {Integer.MAX_VALUE};
        puff.spans(y, (from, to) -> left[0] = from);
        return left[0];
    }

    private static void join(int[] ends, int left, int right, Spans spans) {
        if (left > ends[1]) {
            if (ends[1] > ends[0]) {
                spans.add(ends[0], ends[1]);
            }
            ends[0] = left;
            ends[1] = right;
        } else {
            ends[1] = Math.max(ends[1], right);
        }
    }
}
