package io.github.ideogram4j.fake;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A queue of scripted outcomes that returns a default outcome when it is empty. Thread-safe. */
final class OutcomeQueue<T> {
    private final Queue<T> steps = new ConcurrentLinkedQueue<>();
    private final T usual;

    OutcomeQueue(T usual) {
        this.usual = usual;
    }

    void add(List<T> next) {
        steps.addAll(next);
    }

    T next() {
        T step = steps.poll();
        return step == null ? usual : step;
    }
}
