package io.github.ideogram4j.retrofit.internal.download;

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

/** Records the host names of the user's proxies, because OkHttp resolves them with the {@code Dns} of the pictures' hosts. */
final class RecordingProxySelector extends ProxySelector {
    private final @Nullable ProxySelector delegate;
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();

    RecordingProxySelector(OkHttpClient base) {
        this(base.proxySelector());
        Proxy proxy = base.proxy();
        if (proxy != null) {
            record(proxy);
        }
    }

    private RecordingProxySelector(@Nullable ProxySelector delegate) {
        this.delegate = delegate;
    }

    /** Returns a selector without proxies. */
    static RecordingProxySelector none() {
        return new RecordingProxySelector((ProxySelector) null);
    }

    /** Whether the host is that of a proxy selected so far. */
    boolean hasProxy(String host) {
        return hosts.contains(host);
    }

    @Override
    public List<Proxy> select(URI uri) {
        List<Proxy> chosen = delegate == null ? null : delegate.select(uri);
        if (chosen == null) {
            return List.of(Proxy.NO_PROXY);
        }
        chosen.forEach(this::record);
        return chosen;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        if (delegate != null) {
            delegate.connectFailed(uri, address, failure);
        }
    }

    private void record(Proxy proxy) {
        if (proxy.type() == Proxy.Type.HTTP && proxy.address() instanceof InetSocketAddress address) {
            hosts.add(address.getHostString());
        }
    }
}
