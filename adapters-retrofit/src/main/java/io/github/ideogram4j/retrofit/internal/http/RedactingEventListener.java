package io.github.ideogram4j.retrofit.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Forwards the events of a call to a listener of the user. Two events contain the request as sent, with the key; they are
 * forwarded with the request before the key was added. Also ends a call that was cancelled before it had a socket.
 */
final class RedactingEventListener extends EventListener {
    private final EventListener delegate;

    private RedactingEventListener(EventListener delegate) {
        this.delegate = delegate;
    }

    static EventListener.Factory around(EventListener.Factory factory) {
        return call -> new RedactingEventListener(factory.create(call));
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        delegate.requestHeadersEnd(call, isPaid(call) ? call.request() : request);
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        boolean redacted = delegate != NONE && isPaid(call);
        delegate.responseHeadersEnd(
                call, redacted ? response.newBuilder().request(call.request()).build() : response);
    }

    private static boolean isPaid(Call call) {
        return RequestState.of(call.request()) != null;
    }

    @Override
    public void callStart(Call call) {
        delegate.callStart(call);
    }

    @Override
    public void proxySelectStart(Call call, HttpUrl url) {
        delegate.proxySelectStart(call, url);
    }

    @Override
    public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
        delegate.proxySelectEnd(call, url, proxies);
    }

    @Override
    public void dnsStart(Call call, String name) {
        delegate.dnsStart(call, name);
    }

    @Override
    public void dnsEnd(Call call, String name, List<InetAddress> addresses) {
        delegate.dnsEnd(call, name, addresses);
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        delegate.connectStart(call, address, proxy);
        if (call.isCanceled()) {
            RedactingEventListener.<RuntimeException>fail(new IOException("Canceled"));
        }
    }

    /** OkHttp closes the new socket for an {@code IOException} only, which Kotlin does not declare. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> void fail(IOException failure) throws E {
        throw (E) failure;
    }

    @Override
    public void secureConnectStart(Call call) {
        delegate.secureConnectStart(call);
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        delegate.secureConnectEnd(call, handshake);
    }

    @Override
    public void connectEnd(Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol) {
        delegate.connectEnd(call, address, proxy, protocol);
    }

    @Override
    public void connectFailed(
            Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol, IOException failure) {
        delegate.connectFailed(call, address, proxy, protocol, failure);
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        delegate.connectionAcquired(call, connection);
    }

    @Override
    public void connectionReleased(Call call, Connection connection) {
        delegate.connectionReleased(call, connection);
    }

    @Override
    public void requestHeadersStart(Call call) {
        delegate.requestHeadersStart(call);
    }

    @Override
    public void requestBodyStart(Call call) {
        delegate.requestBodyStart(call);
    }

    @Override
    public void requestBodyEnd(Call call, long bytes) {
        delegate.requestBodyEnd(call, bytes);
    }

    @Override
    public void requestFailed(Call call, IOException failure) {
        delegate.requestFailed(call, failure);
    }

    @Override
    public void responseHeadersStart(Call call) {
        delegate.responseHeadersStart(call);
    }

    @Override
    public void responseBodyStart(Call call) {
        delegate.responseBodyStart(call);
    }

    @Override
    public void responseBodyEnd(Call call, long bytes) {
        delegate.responseBodyEnd(call, bytes);
    }

    @Override
    public void responseFailed(Call call, IOException failure) {
        delegate.responseFailed(call, failure);
    }

    @Override
    public void callEnd(Call call) {
        delegate.callEnd(call);
    }

    @Override
    public void callFailed(Call call, IOException failure) {
        delegate.callFailed(call, failure);
    }

    @Override
    public void canceled(Call call) {
        delegate.canceled(call);
    }

    @Override
    public void satisfactionFailure(Call call, Response response) {
        delegate.satisfactionFailure(call, response);
    }

    @Override
    public void cacheHit(Call call, Response response) {
        delegate.cacheHit(call, response);
    }

    @Override
    public void cacheMiss(Call call) {
        delegate.cacheMiss(call);
    }

    @Override
    public void cacheConditionalHit(Call call, Response cached) {
        delegate.cacheConditionalHit(call, cached);
    }
}
