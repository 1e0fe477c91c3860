package io.github.ideogram4j.call;

/** The safety filter refused the prompt or a picture (422); sending the same request again fails again. */
public final class SafetyRefusalException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    public SafetyRefusalException(String message, ServiceReply reply) {
        super(ImageServiceException.Kind.SAFETY_REFUSAL, Delivery.REJECTED, message, reply, null);
    }
}
