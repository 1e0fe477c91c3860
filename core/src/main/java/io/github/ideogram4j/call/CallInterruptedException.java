package io.github.ideogram4j.call;

import io.github.ideogram4j.model.GeneratedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted; its interrupt flag is set again. */
public final class CallInterruptedException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    /** An interrupt before an answer arrived; the delivery is what is known of the request. */
    public CallInterruptedException(String message, Delivery delivery, @Nullable Throwable cause) {
        this(message, delivery, null, cause, List.of());
    }

    /**
     * An interrupt while an answer was being read.
     *
     * @param images the pictures that could be read
     */
    public CallInterruptedException(
            String message,
            Delivery delivery,
            @Nullable ServiceReply reply,
            @Nullable Throwable cause,
            List<GeneratedImage> images) {
        super(ImageServiceException.Kind.INTERRUPTED, delivery, message, reply, cause, images);
    }
}
