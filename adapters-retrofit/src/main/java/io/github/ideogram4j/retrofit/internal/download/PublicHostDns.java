package io.github.ideogram4j.retrofit.internal.download;

import io.github.ideogram4j.retrofit.internal.http.GatewayUrl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Resolves the hosts of pictures and refuses private addresses, so that a link cannot make a server read from its own
 * network. The host of the gateway and the hosts of proxies may be private, and loopback addresses are accepted if the
 * gateway itself is on loopback. Behind a proxy OkHttp does not resolve the
 * hosts of pictures; the proxy must refuse private ones.
 */
final class PublicHostDns implements Dns {
    private final Dns delegate;
    private final HttpUrl gateway;
    private final RecordingProxySelector proxies;

    PublicHostDns(Dns delegate, HttpUrl gateway, RecordingProxySelector proxies) {
        this.delegate = delegate;
        this.gateway = gateway;
        this.proxies = proxies;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = delegate.lookup(host);
        if (!host.equals(gateway.host()) && !proxies.hasProxy(host)) {
            requirePublic(host, addresses);
        }
        return addresses;
    }

    private void requirePublic(String host, List<InetAddress> addresses) throws UnknownHostException {
        for (InetAddress address : addresses) {
            boolean local = GatewayUrl.isLoopback(gateway) && PrivateAddresses.isLoopback(address);
            if (!local && PrivateAddresses.isPrivate(address)) {
                throw new UnknownHostException(
                        host + " is a private address: " + address.getHostAddress() + hint(address));
            }
        }
    }

    /** Local proxies answer name look-ups with addresses of 198.18.0.0/15, which nothing else tells their users. */
    private static String hint(InetAddress address) {
        return address.getHostAddress().matches("198\\.1[89]\\..*")
                ? ", as proxies in fake-IP mode answer; exclude the host from that mode"
                : "";
    }
}
