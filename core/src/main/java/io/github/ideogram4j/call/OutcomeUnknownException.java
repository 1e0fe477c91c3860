package io.github.ideogram4j.call;

import org.jspecify.annotations.Nullable;

/** The request was sent, but no answer shows whether it was carried out; it may have been billed. */
public final class OutcomeUnknownException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknownException(String message, @Nullable ServiceReply reply, @Nullable Throwable cause) {
        super(ImageServiceException.Kind.OUTCOME_UNKNOWN, Delivery.UNKNOWN, message, reply, cause);
    }
}
