package io.github.ideogram4j.call;

import org.jspecify.annotations.Nullable;

/** The request left, but no answer tells what became of it: it may have been carried out and billed. */
public final class OutcomeUnknownException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknownException(String message, @Nullable ServiceReply reply, @Nullable Throwable cause) {
        super(ImageServiceException.Kind.OUTCOME_UNKNOWN, Delivery.UNKNOWN, message, reply, cause);
    }
}
