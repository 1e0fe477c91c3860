package io.github.ideogram4j.retrofit.internal.body;

import java.io.Closeable;
import okhttp3.RequestBody;

/** The body of a paid POST. OkHttp writes a one-shot body at most once; the sender closes it. */
public abstract class OneShotBody extends RequestBody implements Closeable {
    OneShotBody() {}

    @Override
    public final boolean isOneShot() {
        return true;
    }

    /** Closes the files of the body. */
    @Override
    public abstract void close();
}
