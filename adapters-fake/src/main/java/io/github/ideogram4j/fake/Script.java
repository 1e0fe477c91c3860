package io.github.ideogram4j.fake;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What is to happen next, step by step, and then what usually does. */
final class Script<T> {
    private final Queue<T> steps = new ConcurrentLinkedQueue<>();
    private final T usual;

    Script(T usual) {
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
