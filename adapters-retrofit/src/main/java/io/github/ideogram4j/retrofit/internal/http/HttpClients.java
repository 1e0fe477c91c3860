package io.github.ideogram4j.retrofit.internal.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** The settings that all HTTP clients of this transport share. */
public final class HttpClients {
    private static final int MIN_TIMEOUT_MILLIS = 120_000;
    private static final int MAX_IDLE_CONNECTIONS = 64;

    private HttpClients() {}

    /**
     * Returns the client that the others derive from by default. OkHttp's own pool keeps five idle connections, fewer
     * than calls are in flight. The limits of its dispatcher do not apply, because this transport enqueues no calls.
     */
    public static OkHttpClient standard() {
        return new OkHttpClient.Builder()
                .connectTimeout(10, TimeUnit.SECONDS)
                .connectionPool(newPool())
                .build();
    }

    /** Returns a pool that keeps idle connections as long as OkHttp's own, but more of them. */
    static ConnectionPool newPool() {
        return new ConnectionPool(MAX_IDLE_CONNECTIONS, 5, TimeUnit.MINUTES);
    }

    /** Derives a client that follows no redirects; pool, dispatcher, proxy and TLS are shared with {@code base}. */
    public static OkHttpClient.Builder derive(OkHttpClient base) {
        return base.newBuilder()
                .dns(new InterruptibleDns(base.dns()))
                .eventListenerFactory(RedactingEventListener.around(base.eventListenerFactory()))
                .socketFactory(new TcpNoDelaySocketFactory(base.socketFactory()))
                .readTimeout(atLeastMinimum(base.readTimeoutMillis()), TimeUnit.MILLISECONDS)
                .writeTimeout(atLeastMinimum(base.writeTimeoutMillis()), TimeUnit.MILLISECONDS)
                .callTimeout(0, TimeUnit.MILLISECONDS) // the deadline of the call replaces it
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .addNetworkInterceptor(HttpClients::withValidLength);
    }

    /** OkHttp never releases the connection of an answer with a negative length other than -1. */
    private static Response withValidLength(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        if (body != null && body.contentLength() < -1) {
            throw new ProtocolException("Content-Length is negative: " + body.contentLength());
        }
        return response;
    }

    /** Zero is no limit. A shorter timeout would abandon pictures that are being made, and billed. */
    static int atLeastMinimum(int millis) {
        return millis == 0 ? 0 : Math.max(millis, MIN_TIMEOUT_MILLIS);
    }
}
