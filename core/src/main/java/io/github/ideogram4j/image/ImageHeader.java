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
        return read(in, false);
    }

    /**
     * Reads a file to its end and checks its structure, in constant memory and without decoding a pixel: of a JPEG the segments
     * up to the end marker, of a PNG the chunks with order and CRC up to IEND, of a WebP the chunks and the stated length.
     * Bytes behind the picture may be read, and are not checked. Does not close the stream.
     *
     * @throws MalformedImageException if the file is no JPEG, PNG or WebP, or is damaged or cut off
     */
    public static ImageHeader verify(InputStream in) throws IOException {
        return read(in, true);
    }

    private static ImageHeader read(InputStream in, boolean toEnd) throws IOException {
        byte[] head = ImageInput.head(in, ImageFormat.HEAD_LENGTH);
        ImageFormat format = ImageFormat.sniff(head)
                .orElseThrow(() ->
                        new MalformedImageException("not a JPEG, PNG or WebP picture: " + ImageFormat.describe(head)));
        PushbackInputStream whole = new PushbackInputStream(in, head.length);
        whole.unread(head);
        ImageInput input = new ImageInput(whole, format.name(), toEnd ? LOOK_AHEAD : 1);
        if (format == ImageFormat.PNG) {
            PngChunks chunks = new PngChunks(input);
            return toEnd ? PngReader.verify(chunks) : PngHeader.read(chunks).summary();
        }
        if (format == ImageFormat.JPEG) {
            return toEnd ? JpegHeader.verify(input) : JpegHeader.read(input);
        }
        return toEnd ? WebpHeader.verify(input) : WebpHeader.read(input);
    }
}
