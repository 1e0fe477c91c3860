package io.github.ideogram4j.cli.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.image.ImageFormat;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.image.MalformedImageException;
import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.model.ImageSource;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes JPEG with the JDK's ImageIO, WebP with an ImageIO plug-in, and PNG with this library. Throws an
 * {@link IOException} for every malformed or oversized file.
 */
public final class ImageIoDecoder implements ImageDecoder {
    // the JDK's picture, ours, and the working memory of a decoder
    private static final long BYTES_PER_PIXEL = 12;

    // the smallest JPEG blocks: 64 pixels in one bit. A file that claims more pixels per byte cannot hold them
    private static final long MAX_JPEG_PIXELS_PER_BYTE = 8 * 64 * 2;

    private static final int OPAQUE = 0xFF000000;

    @Override
    public Raster decode(ImageSource source, long maxPixels) throws IOException {
        ImageHeader header = header(source);
        requirePlausible(header, source, maxPixels);
        return header.format() == ImageFormat.PNG ? png(source, maxPixels) : decode(source, header);
    }

    private static ImageHeader header(ImageSource source) throws IOException {
        try (InputStream in = new BufferedInputStream(source.open())) {
            return ImageHeader.read(in);
        }
    }

    private static void requirePlausible(ImageHeader header, ImageSource source, long maxPixels) throws IOException {
        String claim = header.format() + " of " + header.width() + "x" + header.height();
        if (header.pixels() > maxPixels) {
            throw new MalformedImageException(claim + " has more than " + maxPixels + " pixels");
        }
        if (header.format() == ImageFormat.JPEG && header.pixels() > source.length() * MAX_JPEG_PIXELS_PER_BYTE) {
            throw new MalformedImageException(claim + " cannot be in " + source.length() + " bytes");
        }
        if (header.pixels() * BYTES_PER_PIXEL > freeMemory()) {
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
        // cached in memory: uploads are small, and no temporary file should be left on disk
        try (InputStream file = source.open();
                MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(file)) {
            reader.setInput(in, true, true);
            return toRaster(read(reader, header));
        } finally {
            reader.dispose();
        }
    }

    /** Plug-ins throw any kind of exception for damaged files. */
    private static BufferedImage read(ImageReader reader, ImageHeader header) throws IOException {
        try {
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new MalformedImageException(
                        header.format() + " is of two sizes, one of them " + header.width() + "x" + header.height());
            }
            return reader.read(0);
        } catch (MalformedImageException e) {
            throw e;
        } catch (RuntimeException | IOException e) { // of a file that ends too early, some have no message
            throw new MalformedImageException(header.format() + " is damaged or ends too early", e);
        }
    }

    private static ImageReader reader(ImageFormat format) throws IOException {
        return format == ImageFormat.WEBP
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByFormatName("jpeg").next();
    }

    private static Raster toRaster(BufferedImage image) {
        Raster raster = new Raster(image.getWidth(), image.getHeight());
        boolean grey = image.getColorModel().getNumComponents() == 1 && image.getType() == BufferedImage.TYPE_BYTE_GRAY;
        for (int y = 0; y < image.getHeight(); y++) {
            if (grey) {
                copyGreyRow(image.getRaster(), y, raster);
            } else {
                copyColourRow(image, y, raster);
            }
        }
        return raster;
    }

    private static void copyColourRow(BufferedImage image, int y, Raster raster) {
        int[] row = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
        for (int x = 0; x < row.length; x++) {
            raster.setArgb(x, y, row[x]);
        }
    }

    /** Reads samples and not getRGB, which converts grey values from linear light and brightens them. */
    private static void copyGreyRow(WritableRaster greys, int y, Raster raster) {
        int[] row = greys.getSamples(0, y, greys.getWidth(), 1, 0, (int[]) null);
        for (int x = 0; x < row.length; x++) {
            raster.setArgb(x, y, OPAQUE | row[x] * 0x010101);
        }
    }
}
