package io.github.ideogram4j.call;

import io.github.ideogram4j.model.GeneratedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service answered that it carried the request out, but the answer cannot be read to its end; it was billed. */
public final class MalformedAnswerException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    /** An answer of which no picture could be read. */
    public MalformedAnswerException(String message, @Nullable ServiceReply reply, @Nullable Throwable cause) {
        this(message, reply, cause, List.of());
    }

    /** @param images the pictures that could be read */
    public MalformedAnswerException(
            String message, @Nullable ServiceReply reply, @Nullable Throwable cause, List<GeneratedImage> images) {
        super(ImageServiceException.Kind.UNREADABLE, Delivery.RECEIVED, message, reply, cause, images);
    }
}
