package io.github.ideogram4j.port;

import io.github.ideogram4j.model.GeneratedImage;
import java.io.InputStream;

/**
 * Fetches pictures the service has made.
 *
 * <p>Implementations are safe for use by several threads at once.
 */
public interface ImageDownloads {
    /**
     * Opens the picture's bytes; the caller closes the stream. The key of the service is never sent along.
     *
     * @throws PictureUnavailableException if the picture was held back or its link has died
     */
    InputStream open(GeneratedImage image, CallOptions options);
}
