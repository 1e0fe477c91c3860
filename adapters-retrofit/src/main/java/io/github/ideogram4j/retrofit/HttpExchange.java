package io.github.ideogram4j.retrofit;

import java.io.IOException;

/** An HTTP call that one thread carries out and another may cancel. */
interface HttpExchange<T> {
    T execute() throws IOException;

    /** May come at any time, from any thread; ends {@link #execute} soon. */
    void cancel();

    /**
     * Gives back what the call holds; comes last, on the thread of {@link #execute}, also if that was never called.
     *
     * @param abandoned whether nobody waits for the result any more
     */
    void finish(boolean abandoned);
}
