package io.github.ideogram4j.retrofit.internal.http;

import java.io.IOException;

/** A blocking HTTP call that one thread executes and another thread may cancel. */
public interface CancellableCall<T> {
    /** Executes the call; runs at most once. */
    T execute() throws IOException;

    /** Makes {@link #execute} end soon. May be called at any time, from any thread. */
    void cancel();

    /**
     * Releases the resources of the call. Called last, on the thread of {@link #execute}, even if that was not called.
     *
     * @param abandoned whether the caller no longer waits for the result
     */
    void finish(boolean abandoned);
}
