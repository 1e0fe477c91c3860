package io.github.ideogram4j.retrofit;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Takes another connection where the one at hand turns out to have ended; there are only so many of those. */
final class FreshStart implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        while (true) {
            try {
                return chain.proceed(chain.request());
            } catch (StaleConnectionException e) {
                // nothing was sent, and OkHttp has thrown the connection away
            }
        }
    }
}
