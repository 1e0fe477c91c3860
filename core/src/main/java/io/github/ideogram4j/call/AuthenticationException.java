package io.github.ideogram4j.call;

/** The service refused the key (401 or 403), or there is none to send. */
public final class AuthenticationException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    /** The service refused the key. */
    public AuthenticationException(String message, ServiceReply reply) {
        super(ImageServiceException.Kind.AUTHENTICATION, Delivery.REJECTED, message, reply, null);
    }

    /** There is no usable key; nothing was sent. The message must not show the key. */
    public AuthenticationException(String message) {
        super(ImageServiceException.Kind.AUTHENTICATION, Delivery.NOT_SENT, message, null, null);
    }
}
