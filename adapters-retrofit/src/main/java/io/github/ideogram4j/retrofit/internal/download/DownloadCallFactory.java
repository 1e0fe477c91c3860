package io.github.ideogram4j.retrofit.internal.download;

import io.github.ideogram4j.retrofit.internal.http.DelegatingCall;
import io.github.ideogram4j.retrofit.internal.http.HttpClients;
import io.github.ideogram4j.retrofit.internal.http.InterruptibleDns;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Makes the calls of downloads, from hosts that the service names and nothing else is known of. */
public final class DownloadCallFactory implements Call.Factory {
    private final Call.Factory calls;
    private final Dns hosts;

    private DownloadCallFactory(Call.Factory calls, Dns hosts) {
        this.calls = calls;
        this.hosts = hosts;
    }

    /**
     * Derives a client from {@code base} if that is an {@code OkHttpClient}; otherwise checks from outside what it can.
     *
     * @param gateway its host may be private
     */
    public static DownloadCallFactory of(Call.Factory base, HttpUrl gateway) {
        return base instanceof OkHttpClient client ? derive(client, gateway) : enclose(base, gateway);
    }

    private static DownloadCallFactory derive(OkHttpClient base, HttpUrl gateway) {
        RecordingProxySelector proxies = new RecordingProxySelector(base);
        Dns hosts = new PublicHostDns(new InterruptibleDns(base.dns()), gateway, proxies);
        OkHttpClient client = HttpClients.derive(base)
                .proxySelector(proxies)
                .dns(hosts)
                .cache(null)
                .cookieJar(CookieJar.NO_COOKIES)
                .addNetworkInterceptor(DownloadCallFactory::withoutCredentials)
                .build();
        return new DownloadCallFactory(client, hosts);
    }

    private static DownloadCallFactory enclose(Call.Factory base, HttpUrl gateway) {
        Dns hosts = new PublicHostDns(new InterruptibleDns(Dns.SYSTEM), gateway, RecordingProxySelector.none());
        return new DownloadCallFactory(
                request -> new DelegatingCall(base.newCall(request), call -> {
                    hosts.lookup(request.url().host());
                    return DelegatingCall.requireNoRedirect(call.execute(), request);
                }),
                hosts);
    }

    /** Removes credentials that an interceptor of the user adds to every request. */
    private static Response withoutCredentials(Interceptor.Chain chain) throws IOException {
        Request request = chain.request()
                .newBuilder()
                .removeHeader("Api-Key")
                .removeHeader("Authorization")
                .removeHeader("Cookie")
                .build();
        return chain.proceed(request);
    }

    @Override
    public Call newCall(Request request) {
        return calls.newCall(request);
    }

    /** Resolves the hosts of pictures and refuses private addresses. */
    Dns hosts() {
        return hosts;
    }
}
