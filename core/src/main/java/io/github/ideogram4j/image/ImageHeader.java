package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** What a picture file says of itself before its pixels begin. */
public record ImageHeader(ImageFormat format, int width, int height) {
    public ImageHeader {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("size < 1x1: " + width + "x" + height);
        }
    }

    /** Width times height. */
    public long pixels() {
        return (long) width * height;
    }

    /**
     * Reads no further than the size stands; the pixels may still be damaged. Does not close the stream.
     *
     * @throws MalformedImageException if it is no JPEG, PNG or WebP, or a broken one
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
