package io.github.ideogram4j.cli.picture;

import io.github.ideogram4j.image.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A small JPEG of a picture.
 *
 * @param width in pixels
 * @param height in pixels
 * @param dataUrl the JPEG as a URL that contains it
 */
public record Thumbnail(int width, int height, String dataUrl) {
    private static final String PREFIX = "data:image/jpeg;base64,";
    private static final float QUALITY = 0.8f;

    /**
     * Reduces a picture.
     *
     * @param side the longest side in pixels
     */
    public static Thumbnail of(Raster picture, int side) throws IOException {
        Raster small = PictureScaler.fit(picture, side, side);
        BufferedImage image = new BufferedImage(small.width(), small.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < small.height(); y++) {
            for (int x = 0; x < small.width(); x++) {
                image.setRGB(x, y, small.argb(x, y));
            }
        }
        return new Thumbnail(small.width(), small.height(), PREFIX + encode(image));
    }

    private static String encode(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
