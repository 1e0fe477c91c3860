package io.github.ideogram4j.fake;

import java.util.ArrayList;
import java.util.List;

/** Records the calls that have arrived, in order. Thread-safe. */
final class ReceivedCalls {
    private final List<ReceivedCall> calls = new ArrayList<>();

    synchronized void add(ReceivedCall call) {
        calls.add(call);
        notifyAll();
    }

    synchronized List<ReceivedCall> all() {
        return List.copyOf(calls);
    }

    synchronized void await(int count) throws InterruptedException {
        while (calls.size() < count) {
            wait();
        }
    }

    synchronized void clear() {
        calls.clear();
    }
}
