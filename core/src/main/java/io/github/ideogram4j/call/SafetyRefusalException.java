package io.github.ideogram4j.call;

/** The safety filter refused prompt or picture (422); sending it again changes nothing. */
public final class SafetyRefusalException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    public SafetyRefusalException(String message, ServiceReply reply) {
        super(ImageServiceException.Kind.SAFETY_REFUSAL, Delivery.REJECTED, message, reply, null);
    }
}
