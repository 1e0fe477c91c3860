package io.github.ideogram4j.call;

import org.jspecify.annotations.Nullable;

/** The call did not end within its timeout. */
public final class DeadlineExceededException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    public DeadlineExceededException(String message, Delivery delivery, @Nullable Throwable cause) {
        super(kindOf(delivery), delivery, message, null, cause);
    }

    private static ImageServiceException.Kind kindOf(Delivery delivery) {
        return switch (delivery) {
            case NOT_SENT -> ImageServiceException.Kind.UNREACHABLE;
            case REJECTED -> ImageServiceException.Kind.BUSY;
            case UNKNOWN -> ImageServiceException.Kind.OUTCOME_UNKNOWN;
            case RECEIVED -> ImageServiceException.Kind.UNREADABLE;
        };
    }
}
