package io.github.ideogram4j.call;

import io.github.ideogram4j.model.GeneratedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The call did not end within its timeout. */
public final class DeadlineExceededException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    /** A deadline that passed before an answer arrived. */
    public DeadlineExceededException(String message, Delivery delivery, @Nullable Throwable cause) {
        this(message, delivery, null, cause, List.of());
    }

    /**
     * A deadline that passed while an answer was being read.
     *
     * @param images the pictures that could be read
     */
    public DeadlineExceededException(
            String message,
            Delivery delivery,
            @Nullable ServiceReply reply,
            @Nullable Throwable cause,
            List<GeneratedImage> images) {
        super(kindOf(delivery), delivery, message, reply, cause, images);
    }

    private static ImageServiceException.Kind kindOf(Delivery delivery) {
        if (delivery == Delivery.NOT_SENT) {
            return ImageServiceException.Kind.UNREACHABLE;
        }
        if (delivery == Delivery.REJECTED) {
            return ImageServiceException.Kind.BUSY;
        }
        return delivery == Delivery.UNKNOWN
                ? ImageServiceException.Kind.OUTCOME_UNKNOWN
                : ImageServiceException.Kind.UNREADABLE;
    }
}
