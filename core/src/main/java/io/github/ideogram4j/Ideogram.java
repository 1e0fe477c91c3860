package io.github.ideogram4j;

import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.ImageDecoder;
import io.github.ideogram4j.port.ImageDownloads;
import io.github.ideogram4j.port.ImageService;
import io.github.ideogram4j.port.ImageServiceException;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Validator;
import io.github.ideogram4j.validation.Violation;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The image service, as an application sees it: one method per operation, each of which checks the request, sends it at
 * most once, and blocks until the answer is there.
 *
 * <p>Every method throws an {@link ImageServiceException} on failure, and {@link InvalidRequestException} before
 * anything is sent if the request breaks a rule. Immutable and safe for use by several threads at once.
 */
public final class Ideogram {
    private final ImageService service;
    private final ImageDownloads downloads;
    private final Gateway gateway;
    private final Validator validator;

    private Ideogram(Builder builder, Validator validator) {
        this.service = builder.service;
        this.downloads = builder.downloads;
        this.gateway = builder.gateway;
        this.validator = validator;
    }

    /** Over a transport that carries out operations and fetches pictures as well, as all of this project's do. */
    public static <T extends ImageService & ImageDownloads> Builder builder(T transport) {
        return new Builder(transport, transport);
    }

    public static Builder builder(ImageService service, ImageDownloads downloads) {
        return new Builder(service, downloads);
    }

    public ImageBatch generate(V3Generate operation) {
        return execute(operation, CallOptions.defaults());
    }

    public ImageBatch generate(LegacyGenerate operation) {
        return execute(operation, CallOptions.defaults());
    }

    public ImageBatch remix(V3Remix operation) {
        return execute(operation, CallOptions.defaults());
    }

    public ImageBatch remix(LegacyRemix operation) {
        return execute(operation, CallOptions.defaults());
    }

    public ImageBatch edit(V3Edit operation) {
        return execute(operation, CallOptions.defaults());
    }

    public ImageBatch edit(LegacyEdit operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Extends a picture to another resolution. */
    public ImageBatch reframe(V3Reframe operation) {
        return execute(operation, CallOptions.defaults());
    }

    public ImageBatch replaceBackground(V3ReplaceBackground operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Doubles a picture's resolution. */
    public ImageBatch upscale(Upscale operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Says in words what a picture shows. */
    public Descriptions describe(Describe operation) {
        return execute(operation, CallOptions.defaults());
    }

    /** Any operation, with options for this call. */
    public <R> R execute(Operation<R> operation, CallOptions options) {
        validator.requireValid(operation, options);
        return service.execute(operation, options);
    }

    /** Everything that speaks against the request, warnings included; sends nothing. */
    public List<Violation> check(Operation<?> operation) {
        return check(operation, CallOptions.defaults());
    }

    /** Everything that speaks against the request with these options; sends nothing. */
    public List<Violation> check(Operation<?> operation, CallOptions options) {
        return validator.check(operation, options);
    }

    /** What the operation will cost at this gateway; sends nothing. */
    public Quote quote(Operation<?> operation) {
        return gateway.prices().quote(operation);
    }

    /** The rules this client checks by, to look at a mask before there is a request; sends nothing. */
    public Validator validator() {
        return validator;
    }

    /**
     * Fetches a picture into a file: whole, or not at all. An existing file is never overwritten.
     *
     * @param target a file that does not exist in a directory that does
     * @throws ImageServiceException if it cannot be fetched or saved
     */
    public Path download(GeneratedImage image, Path target) {
        return download(image, target, CallOptions.defaults());
    }

    /** As {@link #download(GeneratedImage, Path)}, with options for this call. */
    public Path download(GeneratedImage image, Path target, CallOptions options) {
        return PictureFile.save(() -> downloads.open(image, options), target);
    }

    /** Collects what the facade is put together from. Not safe for use by several threads at once. */
    public static final class Builder {
        private final ImageService service;
        private final ImageDownloads downloads;
        private Gateway gateway = Gateway.aiHubMix();
        private @Nullable ImageDecoder decoder;

        private Builder(ImageService service, ImageDownloads downloads) {
            this.service = service;
            this.downloads = downloads;
        }

        /** Whose rules and prices hold; {@link Gateway#aiHubMix()} if not said. */
        public Builder gateway(Gateway where) {
            gateway = where;
            return this;
        }

        /** Lets the check look into masks that are JPEG or WebP; without it, it looks into PNG only. */
        public Builder decoder(ImageDecoder imageDecoder) {
            decoder = imageDecoder;
            return this;
        }

        public Ideogram build() {
            ImageDecoder pixels = decoder;
            Validator validator =
                    pixels == null ? new Validator(gateway.profile()) : new Validator(gateway.profile(), pixels);
            return new Ideogram(this, validator);
        }
    }
}
