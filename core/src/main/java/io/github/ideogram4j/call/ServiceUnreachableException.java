package io.github.ideogram4j.call;

import org.jspecify.annotations.Nullable;

/** No connection to the service was made; nothing was sent. */
public final class ServiceUnreachableException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    public ServiceUnreachableException(String message, @Nullable Throwable cause) {
        super(ImageServiceException.Kind.UNREACHABLE, Delivery.NOT_SENT, message, null, cause);
    }
}
