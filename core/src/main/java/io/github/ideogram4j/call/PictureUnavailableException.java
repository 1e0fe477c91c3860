package io.github.ideogram4j.call;

import org.jspecify.annotations.Nullable;

/** A picture that was made cannot be fetched or saved: held back, expired, cut off, or no room for it. */
public final class PictureUnavailableException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    public PictureUnavailableException(String message, @Nullable Throwable cause) {
        super(ImageServiceException.Kind.UNREADABLE, Delivery.RECEIVED, message, null, cause);
    }
}
