package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.Delivery;

/** Where long drawings look up, so that an interrupt ends them soon. */
final class Patience {
    private Patience() {}

    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException("interrupted while the picture was drawn", Delivery.RECEIVED, null);
        }
    }
}
