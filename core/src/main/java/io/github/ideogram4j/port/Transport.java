package io.github.ideogram4j.port;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.model.GeneratedImage;
import java.io.InputStream;

/**
 * Carries out checked requests at one gateway and fetches pictures. The only interface that a transport implements, and
 * that a user's own policy decorates.
 *
 * <p>Implementations are safe for use by several threads at once.
 */
public interface Transport {
    /**
     * Sends the request at most once and blocks until the answer has been read. An interrupt of the calling thread aborts
     * the call within 200 ms and leaves the interrupt flag set.
     *
     * @throws ImageServiceException for every failure of the call, and nothing else
     * @throws IllegalArgumentException if the request was checked by the rules of another gateway; nothing was sent
     */
    <R> R execute(CheckedRequest<R> request);

    /**
     * Opens a picture's bytes; the caller closes the stream. The service's key is never sent to the picture's host.
     *
     * @throws PictureUnavailableException if the picture was held back or its link has expired
     */
    InputStream open(GeneratedImage image, CallOptions options);

    /** The gateway that requests go to, with its rules, prices and picture decoder. Always the same object. */
    Gateway gateway();
}
