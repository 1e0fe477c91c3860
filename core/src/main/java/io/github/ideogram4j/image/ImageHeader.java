package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * Format and size of an image file.
 *
 * @param format the format
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
public record ImageHeader(ImageFormat format, int width, int height) {
    public ImageHeader {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("size < 1x1: " + width + "x" + height);
        }
    }

    /** The number of pixels. */
    public long pixels() {
        return (long) width * height;
    }

    /**
     * Reads a file up to its size; the pixels are not checked. Does not close the stream.
     *
     * @throws MalformedImageException if the file is no JPEG, PNG or WebP, or its header is damaged
     */
    public static ImageHeader read(InputStream in) throws IOException {
        byte[] head = ImageInput.head(in, ImageFormat.HEAD_LENGTH);
        ImageFormat format = ImageFormat.sniff(head)
                .orElseThrow(() ->
                        new MalformedImageException("not a JPEG, PNG or WebP picture: " + ImageFormat.describe(head)));
        PushbackInputStream whole = new PushbackInputStream(in, head.length);
        whole.unread(head);
        return read(format, new ImageInput(whole, format.name()));
    }

    private static ImageHeader read(ImageFormat format, ImageInput in) throws IOException {
        return switch (format) {
            case JPEG -> JpegHeader.read(in);
            case PNG -> PngHeader.read(new PngChunks(in)).summary();
            case WEBP -> WebpHeader.read(in);
        };
    }
}
