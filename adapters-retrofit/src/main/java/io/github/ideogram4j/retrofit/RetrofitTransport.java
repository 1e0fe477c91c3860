package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.retrofit.internal.download.DownloadCallFactory;
import io.github.ideogram4j.retrofit.internal.download.PictureDownloader;
import io.github.ideogram4j.retrofit.internal.endpoint.OperationSender;
import io.github.ideogram4j.retrofit.internal.http.ApiKey;
import io.github.ideogram4j.retrofit.internal.http.AttemptDeadline;
import io.github.ideogram4j.retrofit.internal.http.ErrorDecoder;
import io.github.ideogram4j.retrofit.internal.http.ExceptionMapper;
import io.github.ideogram4j.retrofit.internal.http.HttpClients;
import io.github.ideogram4j.retrofit.internal.http.PaidCallFactory;
import io.github.ideogram4j.retrofit.internal.http.RequestState;
import io.github.ideogram4j.retrofit.internal.wire.WireMapper;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * The image service over HTTP. Sends each request at most once and never retries.
 *
 * <p>Calls run on the threads of their callers, which may be virtual. An interrupt, a cancelled future or a passed deadline
 * ends a call and closes its socket within 200 ms, while it looks up a name, connects, sends, waits, reads or downloads.
 * Code of the user that a call runs is interrupted too: interceptors, event listeners, cookie jars, proxy selectors,
 * streams to upload. Code that ignores the interrupt holds the call until it returns; nothing is sent after that. The
 * 200 ms do not include the key supplier, which runs before. Over HTTP/2, a call that waits until the system takes bytes
 * for a connection that others share ends when it does, or when the connection breaks: closing that would leave the
 * other calls with an unknown outcome.
 *
 * <p>Thread-safe; need not be closed. While calls are under way, one daemon thread watches all of them; names are looked up
 * on daemon threads that end after a second. If a gateway sends the bytes of a picture in place of a link, the link of the
 * picture is a {@code data:} URI that contains them.
 */
public final class RetrofitTransport implements Transport {
    private final HttpGateway gateway;
    private final Supplier<ApiKey> keys;
    private final ExceptionMapper exceptions;
    private final OperationSender operations;
    private final PictureDownloader downloads;

    private RetrofitTransport(Builder builder) {
        gateway = builder.gateway;
        keys = keys(builder.key, gateway.keyHeader());
        HttpUrl endpoints = gateway.endpoints();
        WireMapper mapper = new WireMapper(endpoints);
        exceptions = new ExceptionMapper(gateway.name(), mapper);
        Call.Factory base = builder.calls.get();
        operations = new OperationSender(
                endpoints,
                gateway.editPath(),
                PaidCallFactory.of(base, endpoints),
                mapper,
                new ErrorDecoder(gateway.name(), builder.clock),
                exceptions);
        downloads =
                new PictureDownloader(DownloadCallFactory.of(base, endpoints), exceptions, endpoints, builder.clock);
    }

    /**
     * Returns a builder with defaults for everything but the gateway and the key.
     *
     * @param key asked once per call, on the thread of the caller
     */
    public static Builder builder(HttpGateway gateway, Supplier<String> key) {
        return new Builder(gateway, key);
    }

    @Override
    public <R> R execute(CheckedRequest<R> request) {
        request.requireFor(gateway());
        requireNotInterrupted();
        CallOptions options = request.options();
        AttemptDeadline deadline = AttemptDeadline.of(options, System::nanoTime);
        RequestState state = new RequestState(keys, deadline, options.transfers());
        return operations.send(request.operation(), options, state);
    }

    @Override
    public InputStream open(GeneratedImage image, CallOptions options) {
        return downloads.open(image, AttemptDeadline.of(options, System::nanoTime), options.transfers());
    }

    @Override
    public Gateway gateway() {
        return gateway.gateway();
    }

    private static Supplier<ApiKey> keys(Supplier<String> key, HttpGateway.KeyHeader header) {
        return () -> ApiKey.from(key, header.headerName, header.prefix);
    }

    private void requireNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw exceptions.interrupted(Delivery.NOT_SENT);
        }
    }

    @Override
    public String toString() {
        return "RetrofitTransport[" + gateway.name() + "]";
    }

    /** Builds a {@link RetrofitTransport}. Not thread-safe. */
    public static final class Builder {
        private final Supplier<String> key;
        private HttpGateway gateway;
        private Supplier<Call.Factory> calls = HttpClients::standard;
        private Clock clock = Clock.systemUTC();

        private Builder(HttpGateway gateway, Supplier<String> key) {
            this.gateway = gateway;
            this.key = key;
        }

        /** The decoder of JPEG and WebP masks, for the rules of the gateway. Defaults to the decoder of the gateway. */
        public Builder decoder(ImageDecoder imageDecoder) {
            gateway = gateway.withGateway(gateway.gateway().withDecoder(imageDecoder));
            return this;
        }

        /**
         * The client that this transport derives its clients from. They share its proxy, DNS, TLS, protocols, pings,
         * connect timeout, event listener and interceptors; downloads also share its pool. Defaults to a client with a
         * pool of 64 connections and a connect timeout of 10 s.
         *
         * <p>Paid requests have a pool of their own, of 64 connections. Over HTTP/1.x each opens a connection and closes
         * it ({@code Connection: close}), because a used one may be closed by the server at any time, or hold bytes of
         * another answer. Over HTTP/2 they share connections.
         *
         * <p>The derived clients differ where money or secrets are at risk: no redirects, no authenticator, no call
         * timeout, no read or write timeout below 120 s; downloads use no cache, cookies or credentials. An interceptor
         * cannot send a paid request twice or to another host, nor read its body or the key. An event listener does not
         * get the key. Behind a proxy this transport does not resolve the hosts of pictures, so the proxy must refuse
         * hosts of your own network.
         */
        public Builder client(OkHttpClient base) {
            calls = () -> base;
            return this;
        }

        /**
         * An HTTP stack other than OkHttp, such as that of Cronet. An {@code OkHttpClient} is used as by {@link #client}.
         *
         * <p>The body of a paid request can be written only once, and the response must come from the URL of the request.
         * The factory must not copy a body and send it again, must not follow redirects, which would pass on the key, and
         * must not log headers: this transport cannot see that. Over HTTP/1.x it should open a connection for each paid
         * request, as {@link #client} does. It resolves the hosts of pictures and refuses private
         * ones, but the factory resolves them once more.
         */
        public Builder callFactory(Call.Factory factory) {
            calls = () -> factory;
            return this;
        }

        /** The clock for dates in responses, such as {@code Retry-After}. Defaults to the UTC system clock. */
        public Builder clock(Clock wallClock) {
            clock = wallClock;
            return this;
        }

        /** Builds the service. Sends nothing. */
        public RetrofitTransport build() {
            return new RetrofitTransport(this);
        }
    }
}
