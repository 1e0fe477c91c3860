package io.github.ideogram4j.fake;

import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CallInterruptedException;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.Delivery;
import io.github.ideogram4j.port.ImageDecoder;
import io.github.ideogram4j.port.ImageDownloads;
import io.github.ideogram4j.port.ImageService;
import io.github.ideogram4j.validation.GatewayProfile;
import io.github.ideogram4j.validation.Validator;
import java.io.InputStream;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The image service in process: instant, free and always successful, with real PNG pictures of the right size.
 *
 * <p>It checks requests as any other adapter does. The same operation with the same parameters, seed and files gives the
 * same bytes on every JVM; without a seed, the seed comes from the rest of the request, so even that is the same each
 * time. Pictures are drawn when they are opened; until their links die, the service keeps their uploads, each file once,
 * and a few hundred bytes a picture. What is documented, seen or assumed about the real service: see FIDELITY.md.
 *
 * <p>Safe for use by several threads at once, if its decoder is.
 */
public final class FakeImageService implements ImageService, ImageDownloads {
    private final Validator validator;
    private final @Nullable ImageDecoder decoder;
    private final Clock clock;
    private final Gallery gallery;
    private final UploadStore store = new UploadStore();

    /** With AiHubMix's rules, the system's clock and no decoder. */
    public FakeImageService() {
        this(builder());
    }

    private FakeImageService(Builder builder) {
        ImageDecoder given = builder.decoder;
        ImageDecoder pixels = given == null ? null : ImageDecoder.guarded(given);
        this.validator = pixels == null ? new Validator(builder.profile) : new Validator(builder.profile, pixels);
        this.decoder = pixels;
        this.clock = builder.clock;
        this.gallery = new Gallery(builder.clock);
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public <R> R execute(Operation<R> operation, CallOptions options) {
        requireNotInterrupted();
        validator.requireValid(operation, options);
        Uploads uploads = new Uploads(store);
        byte[] fingerprint = Fingerprint.of(operation, options, uploads);
        return operation.handledBy(new FakeHandler(new Studio(fingerprint, uploads, decoder, clock, gallery)));
    }

    @Override
    public InputStream open(GeneratedImage image, CallOptions options) {
        requireNotInterrupted();
        return gallery.open(image);
    }

    private static void requireNotInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CallInterruptedException("interrupted before the call", Delivery.NOT_SENT, null);
        }
    }

    /** Collects what differs from the defaults. Not safe for use by several threads at once. */
    public static final class Builder {
        private GatewayProfile profile = GatewayProfile.aiHubMix();
        private Clock clock = Clock.systemUTC();
        private @Nullable ImageDecoder decoder;

        private Builder() {}

        /** Whose rules to apply. */
        public Builder profile(GatewayProfile gatewayProfile) {
            profile = gatewayProfile;
            return this;
        }

        /** Decides when links are made and die; they live 24 hours. */
        public Builder clock(Clock time) {
            clock = time;
            return this;
        }

        /** Lets the fake work on the pixels of JPEG and WebP files; without it, it makes up a picture for them. */
        public Builder decoder(ImageDecoder imageDecoder) {
            decoder = imageDecoder;
            return this;
        }

        public FakeImageService build() {
            return new FakeImageService(this);
        }
    }
}
