package io.github.ideogram4j.retrofit;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The last door before the network: notes that the request leaves, and lets no second one through.
 *
 * <p>The key is added only here, behind every interceptor of the user's, so that none of them can log it or send it
 * elsewhere.
 */
final class SendOnce implements Interceptor {
    private final HttpUrl gateway;

    SendOnce(HttpUrl gateway) {
        this.gateway = gateway;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Transit transit = request.tag(Transit.class);
        if (transit == null) {
            throw new IOException("an interceptor took the tags off the request");
        }
        requireGateway(request.url());
        Response response = chain.proceed(transit.start(request));
        transit.answered(response.code(), response.headers());
        return response.newBuilder().request(request).build(); // interceptors see the answer's request as well
    }

    private void requireGateway(HttpUrl url) throws IOException {
        boolean same = url.scheme().equals(gateway.scheme())
                && url.host().equals(gateway.host())
                && url.port() == gateway.port();
        if (!same) {
            throw new IOException("an interceptor turned the request to " + url.host());
        }
    }
}
