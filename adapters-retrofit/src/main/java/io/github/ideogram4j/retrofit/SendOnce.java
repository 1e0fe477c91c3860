package io.github.ideogram4j.retrofit;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The last door before the network: notes that the request leaves, and lets no second one through.
 *
 * <p>The key is added only here, behind every interceptor of the user's, so that none of them can log it.
 */
final class SendOnce implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Transit transit = request.tag(Transit.class);
        if (transit == null) {
            throw new IOException("an interceptor took the tags off the request");
        }
        Response response = chain.proceed(transit.start(request));
        transit.answered(response.code(), response.headers());
        return response;
    }
}
