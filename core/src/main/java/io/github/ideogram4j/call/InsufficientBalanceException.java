package io.github.ideogram4j.call;

/** The account behind the key has too little money (402, or 403 and 400 at some gateways). */
public final class InsufficientBalanceException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    public InsufficientBalanceException(String message, ServiceReply reply) {
        super(ImageServiceException.Kind.INSUFFICIENT_BALANCE, Delivery.REJECTED, message, reply, null);
    }
}
