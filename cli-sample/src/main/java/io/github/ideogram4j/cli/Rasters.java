package io.github.ideogram4j.cli;

import io.github.ideogram4j.image.Raster;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;

/** Copies the JDK's pictures into ours. */
final class Rasters {
    private static final int OPAQUE = 0xFF000000;

    private Rasters() {}

    static Raster of(BufferedImage image) {
        Raster raster = new Raster(image.getWidth(), image.getHeight());
        boolean grey = image.getColorModel().getNumComponents() == 1 && image.getType() == BufferedImage.TYPE_BYTE_GRAY;
        for (int y = 0; y < image.getHeight(); y++) {
            if (grey) {
                copyGreys(image.getRaster(), y, raster);
            } else {
                copyColours(image, y, raster);
            }
        }
        return raster;
    }

    private static void copyColours(BufferedImage image, int y, Raster raster) {
        int[] row = image.getRGB(0, y, image.getWidth(), 1, null, 0, image.getWidth());
        for (int x = 0; x < row.length; x++) {
            raster.setArgb(x, y, row[x]);
        }
    }

    /** Not by getRGB, which takes greys for linear light and brightens them. */
    private static void copyGreys(WritableRaster greys, int y, Raster raster) {
        int[] row = greys.getSamples(0, y, greys.getWidth(), 1, 0, (int[]) null);
        for (int x = 0; x < row.length; x++) {
            raster.setArgb(x, y, OPAQUE | row[x] * 0x010101);
        }
    }
}
