package io.github.ideogram4j.call;

import io.github.ideogram4j.image.MalformedImageException;
import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.model.ImageSource;
import java.io.IOException;

/**
 * Decodes JPEG and WebP files by means of the platform, which differ between the JDK and Android. Core decodes PNG itself.
 *
 * <p>Implementations are safe for use by several threads at once.
 */
@FunctionalInterface
public interface ImageDecoder {
    /**
     * The pixels of the first frame, not rotated by its metadata.
     *
     * @param maxPixels files with more pixels are refused before memory is taken for them
     * @throws IOException if the file cannot be read, is damaged, or is of a format this decoder does not know
     */
    Raster decode(ImageSource source, long maxPixels) throws IOException;

    /** A decoder that throws an {@link IOException} where {@code decoder} throws a runtime exception. */
    static ImageDecoder guarded(ImageDecoder decoder) {
        return (source, maxPixels) -> {
            try {
                return decoder.decode(source, maxPixels);
            } catch (RuntimeException e) { // platform decoders throw anything
                throw new MalformedImageException("the decoder gave up", e);
            } catch (IOException e) {
                if (e.getMessage() != null) {
                    throw e;
                }
                throw new IOException("the decoder gave up: " + e.getClass().getSimpleName(), e);
            }
        };
    }
}
