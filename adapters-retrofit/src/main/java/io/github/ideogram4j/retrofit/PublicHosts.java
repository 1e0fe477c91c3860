package io.github.ideogram4j.retrofit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import okhttp3.HttpUrl;

/**
 * Looks up the hosts of pictures, and finds none that are inside the user's own network: a link must not be able to make
 * a server read its neighbours. The gateway's own host may be anywhere, and so may a proxy. Behind a proxy the hosts of
 * pictures are not looked up here: the proxy decides whom it serves.
 */
final class PublicHosts implements Dns {
    private final Dns delegate;
    private final HttpUrl gateway;
    private final PictureProxies proxies;

    PublicHosts(Dns delegate, HttpUrl gateway, PictureProxies proxies) {
        this.delegate = delegate;
        this.gateway = gateway;
        this.proxies = proxies;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> addresses = delegate.lookup(host);
        if (!host.equals(gateway.host()) && !proxies.contain(host) && !GatewayUrl.isLoopback(gateway)) {
            requirePublic(host, addresses);
        }
        return addresses;
    }

    private static void requirePublic(String host, List<InetAddress> addresses) throws UnknownHostException {
        for (InetAddress address : addresses) {
            if (isPrivate(address)) {
                throw new UnknownHostException(host + " is a private address: " + address.getHostAddress());
            }
        }
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isUniqueLocalOrCarrier(address.getAddress());
    }

    /** What the JDK has no name for: fc00::/7 and 100.64.0.0/10. */
    private static boolean isUniqueLocalOrCarrier(byte[] bytes) {
        return bytes.length == 16 ? (bytes[0] & 0xfe) == 0xfc : bytes[0] == 100 && (bytes[1] & 0xc0) == 0x40;
    }
}
