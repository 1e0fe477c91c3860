package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * The image service over HTTP. Sends each request exactly once.
 *
 * <p>Safe for use by several threads at once; its own threads are daemons, and it needs no closing. Where a gateway sends
 * a picture's bytes in place of a link, the picture has a {@code data:} link that holds them.
 */
public final class RetrofitTransport implements Transport {
    private final HttpGateway gateway;
    private final Supplier<String> key;
    private final Failures failures;
    private final HttpEndpoints endpoints;
    private final PictureDownloads downloads;

    private RetrofitTransport(Builder builder) {
        gateway = builder.gateway;
        key = builder.key;
        HttpUrl base = gateway.endpoints();
        CallThreads threads = CallThreads.daemons();
        ImageMapper mapper = new ImageMapper(base);
        failures = new Failures(gateway.name(), mapper);
        CallFactories calls = builder.calls.apply(base);
        endpoints = new HttpEndpoints(
                Endpoints.at(base, calls.paying()).create(ImageApi.class),
                gateway.editPath(),
                new PaidCalls(threads, new Refusals(gateway.name(), builder.clock), failures),
                mapper);
        PictureLinks links = new PictureLinks(base, calls.hosts(), builder.clock);
        downloads = new PictureDownloads(calls.fetching(), threads, failures, links, PictureDownloads.MAX_BYTES);
    }

    /**
     * Needs no more than where to send and a key.
     *
     * @param key asked once per call, on the calling thread
     */
    public static Builder builder(HttpGateway gateway, Supplier<String> key) {
        return new Builder(gateway, key);
    }

    @Override
    public <R> R execute(CheckedRequest<R> request) {
        request.requireFor(gateway());
        requireNotInterrupted();
        CallOptions options = request.options();
        Deadline deadline = Deadline.of(options, System::nanoTime);
        Transit transit = new Transit(ApiKey.from(key, gateway.keyHeader()), deadline, options.transfers());
        return request.operation().handledBy(new HttpCalls(endpoints, options, transit));
    }

    @Override
    public InputStream open(GeneratedImage image, CallOptions options) {
        return downloads.open(image, Deadline.of(options, System::nanoTime), options.transfers());
    }

    @Override
    public Gateway gateway() {
        return gateway.gateway();
    }

    private void requireNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw failures.interrupted(Delivery.NOT_SENT);
        }
    }

    @Override
    public String toString() {
        return "RetrofitTransport[" + gateway.name() + "]";
    }

    /** Collects what may differ from the defaults. Not safe for use by several threads at once. */
    public static final class Builder {
        private final Supplier<String> key;
        private HttpGateway gateway;
        private Function<HttpUrl, CallFactories> calls =
                endpoints -> CallFactories.of(HttpClients.standard(), endpoints);
        private Clock clock = Clock.systemUTC();

        private Builder(HttpGateway gateway, Supplier<String> key) {
            this.gateway = gateway;
            this.key = key;
        }

        /** Reads JPEG and WebP masks for the gateway's rules. Defaults to the gateway's decoder. */
        public Builder decoder(ImageDecoder imageDecoder) {
            gateway = gateway.withGateway(gateway.gateway().withDecoder(imageDecoder));
            return this;
        }

        /**
         * A client to derive ours from. Pool, proxy, DNS, TLS, protocols, pings, connect timeout, event listener and
         * interceptors are used as they are.
         *
         * <p>What could cost money or give secrets away is different in ours: no redirects, no authenticator, no call
         * timeout, no read or write timeout below 120 s; pictures are fetched without cache, cookies and credentials. An
         * interceptor cannot send a paid request twice or to another host, nor read its body or the key. Nor
         * does an event listener get the key. Behind a proxy the hosts of pictures are not looked up here, so that only
         * the proxy can refuse those inside your network.
         */
        public Builder client(OkHttpClient base) {
            calls = endpoints -> CallFactories.of(base, endpoints);
            return this;
        }

        /**
         * An HTTP stack that is not OkHttp, such as Cronet's; an OkHttpClient is taken as {@link #client} takes it.
         *
         * <p>The body of a paid request can be had once only, and the answer must come from where the request went. What
         * goes on inside cannot be seen: the factory must not keep a copy of a body and send it again, must not follow
         * redirects, since it would take the key along, and must not log headers. Hosts of pictures are looked up and
         * refused if they are private, but the factory looks them up once more.
         */
        public Builder callFactory(Call.Factory factory) {
            if (factory instanceof OkHttpClient base) {
                return client(base);
            }
            calls = endpoints -> CallFactories.of(factory, endpoints);
            return this;
        }

        /** What dates in answers are compared with. */
        public Builder clock(Clock wallClock) {
            clock = wallClock;
            return this;
        }

        public RetrofitTransport build() {
            return new RetrofitTransport(this);
        }
    }
}
