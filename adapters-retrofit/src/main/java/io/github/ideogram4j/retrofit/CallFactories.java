package io.github.ideogram4j.retrofit;

import java.io.IOException;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The two ways into the network.
 *
 * @param paying for POSTs, tagged with their {@link Transit}
 * @param fetching for pictures
 * @param hosts finds the hosts of pictures, unless they are private
 */
record CallFactories(Call.Factory paying, Call.Factory fetching, Dns hosts) {

    static CallFactories of(OkHttpClient base, HttpUrl gateway) {
        OkHttpClient fetching = HttpClients.fetching(base, gateway);
        return new CallFactories(HttpClients.paying(base, gateway), fetching, fetching.dns());
    }

    /** Of an HTTP stack that nothing can be installed in: what can be seen from outside is held from outside. */
    static CallFactories of(Call.Factory foreign, HttpUrl gateway) {
        Dns hosts = new PublicHosts(Dns.SYSTEM, gateway, PictureProxies.none());
        return new CallFactories(
                request -> paid(foreign, request),
                request -> new ForeignCall(foreign.newCall(request), call -> fetch(call, request, hosts)),
                hosts);
    }

    private static Call paid(Call.Factory foreign, Request request) {
        Transit transit = Objects.requireNonNull(request.tag(Transit.class), "transit");
        return new ForeignCall(foreign.newCall(transit.handOver(request)), call -> pay(call, request, transit));
    }

    private static Response pay(Call call, Request request, Transit transit) throws IOException {
        Response response = requireNotMoved(call.execute(), request);
        transit.answered(response.code(), response.headers());
        return AnswerLimits.limited(response);
    }

    private static Response fetch(Call call, Request request, Dns hosts) throws IOException {
        hosts.lookup(request.url().host());
        return requireNotMoved(call.execute(), request);
    }

    private static Response requireNotMoved(Response response, Request request) throws IOException {
        HttpUrl place = response.request().url();
        if (place.equals(request.url())) {
            return response;
        }
        response.close();
        throw new IOException("the call factory has followed a redirect, to " + place.host());
    }
}
