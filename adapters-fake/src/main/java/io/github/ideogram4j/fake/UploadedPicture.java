package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.call.RequestRejectedException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.fake.internal.scene.Scene;
import io.github.ideogram4j.fake.internal.scene.ScenePainter;
import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.image.MalformedImageException;
import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.model.ImageSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An uploaded picture. Its pixels are decoded only when a result is opened. */
final class UploadedPicture {
    /** The largest accepted picture, 4096 x 4096; upscaling it takes 256 MiB. */
    static final long MAX_PIXELS = 1L << 24;

    private static final int MAX_SIDE = 30_000;

    private final String name;
    private final byte[] bytes;
    private final ImageHeader header;
    private final @Nullable ImageDecoder decoder;

    private UploadedPicture(String name, byte[] bytes, ImageHeader header, @Nullable ImageDecoder decoder) {
        this.name = name;
        this.bytes = bytes;
        this.header = header;
        this.decoder = decoder;
    }

    static UploadedPicture of(ImageSource source, byte[] bytes, @Nullable ImageDecoder decoder) {
        try {
            ImageHeader header = ImageHeader.read(new ByteArrayInputStream(bytes));
            if (header.pixels() > MAX_PIXELS || Math.max(header.width(), header.height()) > MAX_SIDE) {
                throw rejected(Excerpt.of(source.name()) + " is " + size(header) + ", the fake takes up to " + MAX_SIDE
                        + " pixels a side and " + MAX_PIXELS + " in all");
            }
            return new UploadedPicture(source.name(), bytes, header, decoder);
        } catch (IOException e) {
            throw rejected("could not read " + Excerpt.of(source.name()) + ": " + e.getMessage());
        }
    }

    int width() {
        return header.width();
    }

    int height() {
        return header.height();
    }

    ImageHeader header() {
        return header;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Rejects a mask of another size, as the service does; validation cannot check one-shot sources. */
    void requireSizeOf(UploadedPicture picture) {
        if (!size(header).equals(size(picture.header))) {
            throw rejected("mask is " + size(header) + ", picture is " + size(picture.header));
        }
    }

    /** The pixels. Without a decoder for the format: a generated scene of the same size, derived from the bytes. */
    Raster pixels() throws IOException {
        Raster pixels = decoded();
        if (pixels.width() != width() || pixels.height() != height()) {
            throw new MalformedImageException("the decoder gives " + pixels + " for a file of " + size(header));
        }
        return pixels;
    }

    private Raster decoded() throws IOException {
        if (header.format() == ImageFormat.PNG) {
            return Png.decode(new ByteArrayInputStream(bytes), MAX_PIXELS);
        }
        ImageDecoder pixels = decoder;
        return pixels == null ? standIn() : pixels.decode(ImageSource.of(bytes), MAX_PIXELS);
    }

    private Raster standIn() {
        long seed = Digests.firstLong(Digests.hash(bytes, 0));
        String caption = header.format() + "  " + width() + "x" + height() + "  no decoder";
        return new ScenePainter(Scene.of(name, caption, seed)).paint(width(), height());
    }

    private static String size(ImageHeader header) {
        return header.width() + "x" + header.height();
    }

    private static RequestRejectedException rejected(String message) {
        return new RequestRejectedException(
                message, new ServiceReply(400, Optional.empty(), Optional.empty(), message));
    }
}
