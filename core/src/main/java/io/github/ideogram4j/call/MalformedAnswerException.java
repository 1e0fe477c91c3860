package io.github.ideogram4j.call;

import io.github.ideogram4j.model.GeneratedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service answered that it did the work, but the answer cannot be read, or not to its end; it was billed. */
public final class MalformedAnswerException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // for reading in this process; exceptions of this library are not serialized
    private final List<GeneratedImage> images;

    public MalformedAnswerException(String message, @Nullable ServiceReply reply, @Nullable Throwable cause) {
        this(message, reply, cause, List.of());
    }

    /** @param images the pictures whose links came before the answer broke off */
    public MalformedAnswerException(
            String message, @Nullable ServiceReply reply, @Nullable Throwable cause, List<GeneratedImage> images) {
        super(ImageServiceException.Kind.UNREADABLE, Delivery.RECEIVED, message, reply, cause);
        this.images = List.copyOf(images);
    }

    /** What could be saved of the answer: paid for, and there to be fetched. Often empty. */
    public List<GeneratedImage> images() {
        return images;
    }
}
