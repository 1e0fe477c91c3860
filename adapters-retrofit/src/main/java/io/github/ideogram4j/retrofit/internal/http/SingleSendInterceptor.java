package io.github.ideogram4j.retrofit.internal.http;

import java.io.IOException;
import okhttp3.Connection;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The last network interceptor: records that a request is sent and refuses to send it a second time.
 *
 * <p>It also adds the key, after all interceptors of the user, so that none of them can log it or send it elsewhere. And it
 * lets no other call use an HTTP/1.x connection: the server may close it at any time, or have left bytes on it that the
 * other call would take for its answer.
 */
final class SingleSendInterceptor implements Interceptor {
    private final HttpUrl gateway;
    private final boolean intercepted;

    /** @param intercepted whether there are interceptors of the user */
    SingleSendInterceptor(HttpUrl gateway, boolean intercepted) {
        this.gateway = gateway;
        this.intercepted = intercepted;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        RequestState state = intercepted ? request.tag(RequestState.class) : RequestState.of(request);
        if (state == null) {
            throw new IOException("an interceptor removed the tags of the request");
        }
        requireGateway(request.url());
        Request.Builder sent = request.newBuilder();
        if (isHttp1(chain.connection())) { // OkHttp would retire an HTTP/2 connection for it too
            sent.header("Connection", "close");
        }
        Response response = proceed(chain, state.start(sent));
        state.answered(response.code(), response.headers());
        // an authenticator of the user sees the request of a refusal
        boolean seen = intercepted || !response.isSuccessful();
        return seen ? response.newBuilder().request(request).build() : response;
    }

    private static boolean isHttp1(@Nullable Connection connection) {
        Protocol protocol = connection == null ? Protocol.HTTP_1_1 : connection.protocol();
        return protocol == Protocol.HTTP_1_1 || protocol == Protocol.HTTP_1_0;
    }

    /** OkHttp reads over one interim response (1xx). It throws at a second one over HTTP/1.x, and returns it over HTTP/2. */
    private static Response proceed(Chain chain, Request request) throws IOException {
        try {
            Response response = chain.proceed(request);
            if (response.code() >= 200) {
                return response;
            }
            response.close();
        } catch (IllegalStateException e) {
            // the answer cannot be read any more
        }
        throw new IOException("several interim responses came before the answer, and OkHttp reads over one only");
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
