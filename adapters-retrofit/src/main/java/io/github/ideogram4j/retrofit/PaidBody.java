package io.github.ideogram4j.retrofit;

import java.io.Closeable;
import okhttp3.RequestBody;

/** The body of a paid POST: OkHttp may write it once and never again, and whoever sends it closes it. */
abstract class PaidBody extends RequestBody implements Closeable {
    @Override
    public final boolean isOneShot() {
        return true;
    }

    @Override
    public abstract void close();
}
