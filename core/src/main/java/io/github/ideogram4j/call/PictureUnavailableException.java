package io.github.ideogram4j.call;

import io.github.ideogram4j.model.GeneratedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A generated picture cannot be fetched or saved: it was held back or damaged, its link expired, its transfer broke off, or the
 * disk is full.
 */
public final class PictureUnavailableException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    /** A failure that does not tell the picture. */
    public PictureUnavailableException(String message, @Nullable Throwable cause) {
        this(message, cause, List.of());
    }

    /** @param images the picture, whose link may be tried again */
    public PictureUnavailableException(String message, @Nullable Throwable cause, List<GeneratedImage> images) {
        super(ImageServiceException.Kind.UNREADABLE, Delivery.RECEIVED, message, null, cause, images);
    }
}
