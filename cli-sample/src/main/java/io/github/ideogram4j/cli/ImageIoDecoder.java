package io.github.ideogram4j.cli;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.image.MalformedImageException;
import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.model.ImageSource;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Pixels by the JDK's ImageIO, and by a plug-in of its for WebP. Hostile files get an {@link IOException}, whatever they do. */
final class ImageIoDecoder implements ImageDecoder {
    // the JDK's picture, ours, and what a decoder needs besides
    private static final long BYTES_A_PIXEL = 12;

    // the smallest JPEG blocks: 64 pixels in one bit. A file that claims more than that cannot hold them
    private static final long MAX_JPEG_PIXELS_A_BYTE = 8 * 64 * 2;

    @Override
    public Raster decode(ImageSource source, long maxPixels) throws IOException {
        ImageHeader header = header(source);
        requireSane(header, source, maxPixels);
        return header.format() == ImageFormat.PNG ? png(source, maxPixels) : decode(source, header);
    }

    private static ImageHeader header(ImageSource source) throws IOException {
        try (InputStream in = new BufferedInputStream(source.open())) {
            return ImageHeader.read(in);
        }
    }

    private static void requireSane(ImageHeader header, ImageSource source, long maxPixels) throws IOException {
        String claim = header.format() + " of " + header.width() + "x" + header.height();
        if (header.pixels() > maxPixels) {
            throw new MalformedImageException(claim + " has more than " + maxPixels + " pixels");
        }
        if (header.format() == ImageFormat.JPEG && header.pixels() > source.length() * MAX_JPEG_PIXELS_A_BYTE) {
            throw new MalformedImageException(claim + " cannot be in " + source.length() + " bytes");
        }
        if (header.pixels() * BYTES_A_PIXEL > freeMemory()) {
            throw new IOException(claim + " needs more memory than there is");
        }
    }

    private static long freeMemory() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }

    private static Raster png(ImageSource source, long maxPixels) throws IOException {
        try (InputStream in = source.open()) {
            return Png.decode(in, maxPixels);
        }
    }

    private static Raster decode(ImageSource source, ImageHeader header) throws IOException {
        ImageReader reader = reader(header.format());
        // a cache in memory: uploads are small, and nothing of them should be left on disk
        try (InputStream file = source.open();
                MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(file)) {
            reader.setInput(in, true, true);
            return Rasters.of(read(reader, header));
        } finally {
            reader.dispose();
        }
    }

    /** Plug-ins answer damage with any exception there is. */
    private static BufferedImage read(ImageReader reader, ImageHeader header) throws IOException {
        try {
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new MalformedImageException(
                        header.format() + " is of two sizes, one of them " + header.width() + "x" + header.height());
            }
            return reader.read(0);
        } catch (RuntimeException e) {
            throw new MalformedImageException(header.format() + " is damaged", e);
        }
    }

    private static ImageReader reader(ImageFormat format) throws IOException {
        return format == ImageFormat.WEBP
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByFormatName("jpeg").next();
    }
}
