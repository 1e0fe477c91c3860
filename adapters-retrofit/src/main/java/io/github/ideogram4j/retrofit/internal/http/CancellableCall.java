package io.github.ideogram4j.retrofit.internal.http;

import java.io.IOException;

/** A blocking HTTP call that one thread executes and another thread may cancel. */
public interface CancellableCall<T> {
    /** Executes the call and releases what it does not return. Runs at most once. */
    T execute() throws IOException;

    /** Makes {@link #execute} end soon. May be called at any time, from any thread, more than once. */
    void cancel();
}
