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
    private static final int LOOK_AHEAD = 8192;

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
        return read(in, 1, ImageHeader::header);
    }

    /**
     * Reads a file to its end and checks its structure, in constant memory and without decoding a pixel: of a JPEG the segments
     * up to the end marker, of a PNG the chunks with order and CRC up to IEND, of a WebP the chunks and the stated length.
     * Bytes behind the picture may be read, and are not checked. Does not close the stream.
     *
     * @throws MalformedImageException if the file is no JPEG, PNG or WebP, or is damaged or cut off
     */
    public static ImageHeader verify(InputStream in) throws IOException {
        return read(in, LOOK_AHEAD, ImageHeader::verified);
    }

    private static ImageHeader read(InputStream in, int ahead, Reader reader) throws IOException {
        byte[] head = ImageInput.head(in, ImageFormat.HEAD_LENGTH);
        ImageFormat format = ImageFormat.sniff(head)
                .orElseThrow(() ->
                        new MalformedImageException("not a JPEG, PNG or WebP picture: " + ImageFormat.describe(head)));
        PushbackInputStream whole = new PushbackInputStream(in, head.length);
        whole.unread(head);
        return reader.read(format, new ImageInput(whole, format.name(), ahead));
    }

    private static ImageHeader header(ImageFormat format, ImageInput in) throws IOException {
        return switch (format) {
            case JPEG -> JpegHeader.read(in);
            case PNG -> PngHeader.read(new PngChunks(in)).summary();
            case WEBP -> WebpHeader.read(in);
        };
    }

    private static ImageHeader verified(ImageFormat format, ImageInput in) throws IOException {
        return switch (format) {
            case JPEG -> JpegHeader.verify(in);
            case PNG -> PngReader.verify(new PngChunks(in));
            case WEBP -> WebpHeader.verify(in);
        };
    }

    private interface Reader {
        ImageHeader read(ImageFormat format, ImageInput in) throws IOException;
    }
}
