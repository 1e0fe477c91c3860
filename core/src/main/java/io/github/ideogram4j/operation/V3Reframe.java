package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Resolution;
import java.util.Objects;

/**
 * Extends a picture, best a square one, to another resolution with the V3 model (vendor specification; AiHubMix prices
 * it but has no page for it).
 */
public record V3Reframe(ImageSource image, Resolution resolution, Sampling sampling, V3Style style)
        implements Operation<ImageBatch> {

    public V3Reframe {
        Objects.requireNonNull(image, "image");
        Objects.requireNonNull(resolution, "resolution");
    }

    /** Extends {@code image} to {@code resolution}, one of {@link Resolution#v3}, with the defaults of the service. */
    public static V3Reframe of(ImageSource image, Resolution resolution) {
        return builder(image, resolution).build();
    }

    /**
     * A builder for a reframe with optional parameters.
     *
     * @param resolution one of {@link Resolution#v3}
     */
    public static Builder builder(ImageSource image, Resolution resolution) {
        return new Builder(image, resolution);
    }

    @Override
    public String name() {
        return "v3-reframe";
    }

    @Override
    public ImageBatch handledBy(OperationHandler handler) {
        return handler.reframe(this);
    }

    @Override
    public Usage usage() {
        return style.usage(name(), sampling, false);
    }

    @Override
    public void describeTo(ParameterVisitor visitor) {
        visitor.resolution("resolution", resolution);
        sampling.describeTo(visitor);
        style.describeTo(visitor);
        visitor.file("image", image);
        style.describeFilesTo(visitor);
    }

    /** Collects the optional parameters. */
    public static final class Builder extends V3Builder<Builder> {
        private final ImageSource image;
        private final Resolution targetSize;

        private Builder(ImageSource image, Resolution resolution) {
            this.image = image;
            this.targetSize = resolution;
        }

        /** Builds the operation from the current state of this builder, which can be used further. */
        public V3Reframe build() {
            return new V3Reframe(image, targetSize, sampling(), v3Style());
        }
    }
}
