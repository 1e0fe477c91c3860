package io.github.ideogram4j.cli;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;

/** Where an answer goes. */
interface Sink<R> {
    /** Makes ready, before anything is sent; what stands in the way is added to the entries. */
    void prepare(Entries entries);

    /** Takes back what was made ready and has not been used. */
    void leave();

    Result take(Order<R> order, R answer, Ideogram ideogram, CallOptions options);
}
