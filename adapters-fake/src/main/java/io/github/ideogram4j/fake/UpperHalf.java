package io.github.ideogram4j.fake;

/** A shape without its lower half. */
record UpperHalf(Shape whole) implements Shape {
    @Override
    public int top() {
        return whole.top();
    }

    @Override
    public int bottom() {
        return (whole.top() + whole.bottom()) / 2;
    }

    @Override
    public void spans(int y, Spans spans) {
        whole.spans(y, spans);
    }
}
