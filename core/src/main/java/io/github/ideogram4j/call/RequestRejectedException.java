package io.github.ideogram4j.call;

/** The service found the request wrong (400, 404, 413 and the like); sending it again changes nothing. */
public final class RequestRejectedException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    public RequestRejectedException(String message, ServiceReply reply) {
        super(ImageServiceException.Kind.INVALID_REQUEST, Delivery.REJECTED, message, reply, null);
    }
}
