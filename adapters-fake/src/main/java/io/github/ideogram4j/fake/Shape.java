package io.github.ideogram4j.fake;

/** An area described by horizontal spans; all coordinates are in 1/256 pixel. */
interface Shape {
    int top();

    int bottom();

    /** Hands over the stretches of the line {@code y} that lie inside. */
    void spans(int y, Spans spans);

    /** Receives stretches of one line. */
    interface Spans {
        void add(int left, int right);
    }
}
