package io.github.ideogram4j.fake.internal.drawing;

/** An area described by horizontal spans. All coordinates are in 1/256 pixel. */
public interface Shape {
    /** The first line that may have spans. */
    int top();

    /** The line after the last one that may have spans. */
    int bottom();

    /** Passes the spans of line {@code y} that lie inside. */
    void spans(int y, Spans spans);

    /** Receives the spans of one line. */
    interface Spans {
        void add(int left, int right);
    }
}
