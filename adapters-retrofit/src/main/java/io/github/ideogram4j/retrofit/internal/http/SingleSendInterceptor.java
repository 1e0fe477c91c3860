package io.github.ideogram4j.retrofit.internal.http;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The last network interceptor: records that a request is sent and refuses to send it a second time.
 *
 * <p>It also adds the key, after all interceptors of the user, so that none of them can log it or send it elsewhere.
 */
final class SingleSendInterceptor implements Interceptor {
    private final HttpUrl gateway;

    SingleSendInterceptor(HttpUrl gateway) {
        this.gateway = gateway;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        RequestState state = request.tag(RequestState.class);
        if (state == null) {
            throw new IOException("an interceptor removed the tags of the request");
        }
        requireGateway(request.url());
        Response response = chain.proceed(state.start(request));
        state.answered(response.code(), response.headers());
        return response.newBuilder()
                .request(request)
                .build(); // the user's interceptors see the request of the response
    }

    private void requireGateway(HttpUrl url) throws IOException {
        boolean same = url.scheme().equals(gateway.scheme())
                && url.host().equals(gateway.host())
                && url.port() == gateway.port();
        if (!same) {
            throw new IOException("an interceptor redirected the request to " + url.host());
        }
    }
}
