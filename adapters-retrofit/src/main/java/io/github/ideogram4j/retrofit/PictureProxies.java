package io.github.ideogram4j.retrofit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The user's proxies, remembered by name: OkHttp looks them up in the same way as the hosts of pictures. */
final class PictureProxies extends ProxySelector {
    private final @Nullable ProxySelector delegate;
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();

    PictureProxies(OkHttpClient base) {
        this(base.proxySelector());
        Proxy proxy = base.proxy();
        if (proxy != null) {
            note(proxy);
        }
    }

    private PictureProxies(@Nullable ProxySelector delegate) {
        this.delegate = delegate;
    }

    static PictureProxies none() {
        return new PictureProxies((ProxySelector) null);
    }

    boolean contain(String host) {
        return hosts.contains(host);
    }

    @Override
    public List<Proxy> select(URI uri) {
        List<Proxy> chosen = delegate == null ? null : delegate.select(uri);
        if (chosen == null) {
            return List.of(Proxy.NO_PROXY);
        }
        chosen.forEach(this::note);
        return chosen;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        if (delegate != null) {
            delegate.connectFailed(uri, address, failure);
        }
    }

    private void note(Proxy proxy) {
        if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress address) {
            hosts.add(address.getHostString());
        }
    }
}
