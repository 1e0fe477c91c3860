package io.github.ideogram4j.port;

import org.jspecify.annotations.Nullable;

/** The service answered that it did the work, but the answer cannot be read; it was billed. */
public final class MalformedAnswerException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    public MalformedAnswerException(String message, @Nullable ServiceReply reply, @Nullable Throwable cause) {
        super(FailureKind.UNREADABLE, Delivery.RECEIVED, message, reply, cause);
    }
}
