package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.Delivery;
import io.github.ideogram4j.port.ImageDecoder;
import io.github.ideogram4j.port.ImageDownloads;
import io.github.ideogram4j.port.ImageService;
import io.github.ideogram4j.validation.GatewayProfile;
import io.github.ideogram4j.validation.Validator;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The image service over HTTP. Checks a request, sends it once, and never again by itself.
 *
 * <p>Safe for use by several threads at once; its own threads are daemons, and it needs no closing. Where a gateway sends
 * a picture's bytes in place of a link, the picture has a {@code data:} link that holds them.
 */
public final class RetrofitImageService implements ImageService, ImageDownloads {
    private final HttpGateway gateway;
    private final Supplier<String> key;
    private final Validator validator;
    private final Failures failures;
    private final Transport transport;
    private final PictureDownloads downloads;

    private RetrofitImageService(Builder builder) {
        gateway = builder.gateway;
        key = builder.key;
        ImageDecoder decoder = builder.decoder;
        GatewayProfile profile = gateway.gateway().profile();
        validator = decoder == null ? new Validator(profile) : new Validator(profile, decoder);
        HttpUrl endpoints = gateway.endpoints();
        CallThreads threads = CallThreads.daemons();
        ImageMapper mapper = new ImageMapper(endpoints);
        failures = new Failures(gateway.name(), mapper);
        CallFactories calls = builder.calls.apply(endpoints);
        transport = new Transport(
                Endpoints.at(endpoints, calls.paying()).create(ImageApi.class),
                gateway.editPath(),
                new PaidCalls(threads, new Refusals(gateway.name(), builder.clock), failures),
                mapper);
        PictureLinks links = new PictureLinks(endpoints, calls.hosts(), builder.clock);
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
    public <R> R execute(Operation<R> operation, CallOptions options) {
        Deadline deadline = Deadline.of(options, System::nanoTime);
        validator.requireValid(operation, options);
        requireNotInterrupted();
        Transit transit = new Transit(ApiKey.from(key, gateway.keyHeader()), deadline, options.transfers());
        return operation.handledBy(new HttpCalls(transport, options, transit));
    }

    @Override
    public InputStream open(GeneratedImage image, CallOptions options) {
        return downloads.open(image, Deadline.of(options, System::nanoTime), options.transfers());
    }

    private void requireNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw failures.interrupted(Delivery.NOT_SENT);
        }
    }

    @Override
    public String toString() {
        return "RetrofitImageService[" + gateway.name() + "]";
    }

    /** Collects what may differ from the defaults. Not safe for use by several threads at once. */
    public static final class Builder {
        private final HttpGateway gateway;
        private final Supplier<String> key;
        private Function<HttpUrl, CallFactories> calls =
                endpoints -> CallFactories.of(HttpClients.standard(), endpoints);
        private Clock clock = Clock.systemUTC();
        private @Nullable ImageDecoder decoder;

        private Builder(HttpGateway gateway, Supplier<String> key) {
            this.gateway = gateway;
            this.key = key;
        }

        /** Lets the check look into masks that are JPEG or WebP; without it, it looks into PNG only. */
        public Builder decoder(ImageDecoder imageDecoder) {
            decoder = imageDecoder;
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

        public RetrofitImageService build() {
            return new RetrofitImageService(this);
        }
    }
}
