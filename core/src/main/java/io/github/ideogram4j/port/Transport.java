package io.github.ideogram4j.port;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.model.GeneratedImage;
import java.io.InputStream;

/**
 * The way to an image service: carries out checked requests at one gateway and fetches the pictures. The one port that every
 * transport implements, and that a policy of a user's own decorates. A decorator sees each attempt of a call, inside the
 * client's retries, budget and journal; it must not send a request more than once.
 *
 * <p>Implementations are safe for use by several threads at once.
 */
public interface Transport {
    /**
     * Sends the request at most once and blocks until the answer has been read. An interrupt of the calling thread aborts
     * the call within 200 ms and leaves the interrupt flag set.
     *
     * @throws ImageServiceException for every failure of the call, and nothing else: {@code InvalidRequestException} if the request was checked by the rules of another gateway, and {@code
     *     DeadlineExceededException} if its deadline has passed; nothing was sent then
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
