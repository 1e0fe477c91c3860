package io.github.ideogram4j.retrofit;

import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Derives our clients from one base; pool, dispatcher, proxy, DNS and TLS are shared with it. */
final class HttpClients {
    private static final int ANSWER_MILLIS = 120_000;
    private static final int KEPT_CONNECTIONS = 64;

    private HttpClients() {}

    /**
     * A base of our own: OkHttp keeps only five connections for later use, fewer than calls are in flight. Its dispatcher
     * needs no setting: the limits hold for calls that are enqueued, and ours are not.
     */
    static OkHttpClient standard() {
        return new OkHttpClient.Builder()
                .connectTimeout(10, TimeUnit.SECONDS)
                .connectionPool(new ConnectionPool(KEPT_CONNECTIONS, 5, TimeUnit.MINUTES))
                .build();
    }

    /** Sends a POST once and never again; until then it may try every address of the host: decision 5. */
    static OkHttpClient paying(OkHttpClient base, HttpUrl gateway) {
        return common(base)
                .retryOnConnectionFailure(true)
                .eventListenerFactory(DiscreetEvents.around(base.eventListenerFactory()))
                .addInterceptor(new AnswerLimits())
                .addInterceptor(new FreshStart())
                .addNetworkInterceptor(new LiveConnections())
                .addNetworkInterceptor(new SendOnce(gateway))
                .build();
    }

    /** Fetches pictures from hosts that a service names and we know nothing of. */
    static OkHttpClient fetching(OkHttpClient base, HttpUrl gateway) {
        PictureProxies proxies = new PictureProxies(base);
        return common(base)
                .proxySelector(proxies)
                .dns(new PublicHosts(base.dns(), gateway, proxies))
                .cache(null)
                .cookieJar(CookieJar.NO_COOKIES)
                .addNetworkInterceptor(new BareRequest())
                .build();
    }

    private static OkHttpClient.Builder common(OkHttpClient base) {
        return base.newBuilder()
                .socketFactory(new NoDelaySockets(base.socketFactory()))
                .readTimeout(atLeastAnswerTime(base.readTimeoutMillis()), TimeUnit.MILLISECONDS)
                .writeTimeout(atLeastAnswerTime(base.writeTimeoutMillis()), TimeUnit.MILLISECONDS)
                .callTimeout(0, TimeUnit.MILLISECONDS) // the deadline of the call holds instead
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE);
    }

    /** Zero stands for no limit. A shorter one would give up on pictures that are being made, and billed. */
    static int atLeastAnswerTime(int millis) {
        return millis == 0 ? 0 : Math.max(millis, ANSWER_MILLIS);
    }
}
