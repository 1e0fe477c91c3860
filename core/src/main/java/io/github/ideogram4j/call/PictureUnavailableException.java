package io.github.ideogram4j.call;

import org.jspecify.annotations.Nullable;

/** A generated picture cannot be fetched or saved: it was held back, its link expired, its transfer broke off, or the disk is
 * full. */
public final class PictureUnavailableException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    public PictureUnavailableException(String message, @Nullable Throwable cause) {
        super(ImageServiceException.Kind.UNREADABLE, Delivery.RECEIVED, message, null, cause);
    }
}
