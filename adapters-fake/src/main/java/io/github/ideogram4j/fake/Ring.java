package io.github.ideogram4j.fake;

/** A flat ring, seen from the side. */
record Ring(Ellipse outer, Ellipse inner) implements Shape {
    @Override
    public int top() {
        return outer.top();
    }

    @Override
    public int bottom() {
        return outer.bottom();
    }

    @Override
    public void spans(int y, Spans spans) {
        boolean pierced = y >= inner.top() && y < inner.bottom();
        outer.spans(y, (left, right) -> {
            if (pierced) {
                inner.spans(y, (from, to) -> {
                    spans.add(left, from);
                    spans.add(to, right);
                });
            } else {
                spans.add(left, right);
            }
        });
    }
}
