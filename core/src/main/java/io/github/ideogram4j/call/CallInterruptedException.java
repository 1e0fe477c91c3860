package io.github.ideogram4j.call;

import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted; its interrupt flag is set again. */
public final class CallInterruptedException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    /** What is known of the request decides the delivery: usually not sent, or unknown. */
    public CallInterruptedException(String message, Delivery delivery, @Nullable Throwable cause) {
        super(ImageServiceException.Kind.INTERRUPTED, delivery, message, null, cause);
    }
}
