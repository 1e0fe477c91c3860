package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.Delivery;
import io.github.ideogram4j.port.ImageDecoder;
import io.github.ideogram4j.port.ImageDownloads;
import io.github.ideogram4j.port.ImageService;
import io.github.ideogram4j.validation.Validator;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.Supplier;
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
        validator = decoder == null ? new Validator(gateway.profile()) : new Validator(gateway.profile(), decoder);
        HttpUrl endpoints = gateway.endpoints();
        CallThreads threads = CallThreads.daemons();
        failures = new Failures(gateway.name());
        transport = new Transport(
                Endpoints.at(endpoints, HttpClients.paying(builder.client)).create(ImageApi.class),
                gateway.editPath(),
                new PaidCalls(threads, new Refusals(gateway.name(), builder.clock), failures),
                new ImageMapper(endpoints));
        OkHttpClient fetching = HttpClients.fetching(builder.client, endpoints);
        PictureLinks links = new PictureLinks(endpoints, fetching.dns(), builder.clock);
        downloads = new PictureDownloads(fetching, threads, failures, links, PictureDownloads.MAX_BYTES);
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
        Transit transit = new Transit(ApiKey.from(key, gateway.keyHeader()), deadline);
        return operation.handledBy(new HttpCalls(transport, options, transit));
    }

    @Override
    public InputStream open(GeneratedImage image, CallOptions options) {
        return downloads.open(image, Deadline.of(options, System::nanoTime));
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
        private OkHttpClient client = HttpClients.standard();
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
         * A client to derive ours from: pool, proxy, DNS, TLS and interceptors are used as they are. Redirects, resending
         * and read or write timeouts below 120 s are switched off in ours, because they would cost money.
         */
        public Builder client(OkHttpClient base) {
            client = base;
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
