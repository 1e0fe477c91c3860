package io.github.ideogram4j.call;

/** The service refused the request as invalid (400, 404, 413 and others); sending it again fails again. */
public final class RequestRejectedException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    public RequestRejectedException(String message, ServiceReply reply) {
        super(ImageServiceException.Kind.INVALID_REQUEST, Delivery.REJECTED, message, reply, null);
    }
}
