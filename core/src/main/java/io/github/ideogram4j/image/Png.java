package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Reads PNG files without the platform's image classes.
 *
 * <p>Supports every colour type, bit depth and interlace, checks every CRC, and reports hostile files as
 * {@link MalformedImageException} only. Bytes after the picture's end are not looked at. No method closes its stream.
 */
public final class Png {
    private Png() {}

    /**
     * The whole picture; 16-bit samples keep their high byte.
     *
     * @param maxPixels a picture with more is refused before anything is allocated for it
     */
    public static Raster decode(InputStream in, long maxPixels) throws IOException {
        PngReader reader = new PngReader(in, Math.min(maxPixels, Integer.MAX_VALUE - 8));
        Raster raster = new Raster(reader.header().width(), reader.header().height());
        reader.rows(PngPixels::highByte, (pass, y, argb, count) -> raster.setRow(pass.x(), y, pass.dx(), argb, count));
        return raster;
    }

    /** Reads and inflates everything and keeps nothing: proves that a file is whole in the memory of a few rows. */
    public static ImageHeader verify(InputStream in, long maxPixels) throws IOException {
        PngReader reader = new PngReader(in, maxPixels);
        reader.rows(PngPixels::highByte, (pass, y, argb, count) -> {});
        return reader.header().summary();
    }

    /** The uncompressed texts (tEXt, iTXt) of up to 64 KiB each, by keyword; at most 64, the first of a keyword. */
    public static Map<String, String> texts(InputStream in) throws IOException {
        return PngTexts.read(in);
    }
}
