package io.github.ideogram4j.retrofit;

import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Derives our clients from one base; pool, dispatcher, proxy, DNS and TLS are shared with it. */
final class HttpClients {
    private static final int ANSWER_MILLIS = 120_000;

    private HttpClients() {}

    /** A base of our own: OkHttp keeps only five connections for later use, fewer than calls are in flight. */
    static OkHttpClient standard() {
        return new OkHttpClient.Builder()
                .connectTimeout(10, TimeUnit.SECONDS)
                .connectionPool(new ConnectionPool(32, 5, TimeUnit.MINUTES))
                .build();
    }

    /** Sends a POST once and never again: design decision 4. */
    static OkHttpClient paying(OkHttpClient base) {
        return common(base)
                .retryOnConnectionFailure(false)
                .addInterceptor(new AnswerLimits())
                .addNetworkInterceptor(new SendOnce())
                .build();
    }

    /** Fetches pictures from hosts that a service names and we know nothing of. */
    static OkHttpClient fetching(OkHttpClient base, HttpUrl gateway) {
        return common(base).dns(new PublicHosts(base.dns(), gateway)).build();
    }

    private static OkHttpClient.Builder common(OkHttpClient base) {
        return base.newBuilder()
                .socketFactory(new NoDelaySockets(base.socketFactory()))
                .readTimeout(atLeastAnswerTime(base.readTimeoutMillis()), TimeUnit.MILLISECONDS)
                .writeTimeout(atLeastAnswerTime(base.writeTimeoutMillis()), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .followSslRedirects(false);
    }

    /** Zero stands for no limit. A shorter one would give up on pictures that are being made, and billed. */
    private static int atLeastAnswerTime(int millis) {
        return millis == 0 ? 0 : Math.max(millis, ANSWER_MILLIS);
    }
}
