package io.github.ideogram4j.call;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that failed. Its leaves are named by what a caller can do about it. */
public abstract class ImageServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final Delivery delivery;

    @SuppressWarnings("serial") // a reply is for reading in this process; exceptions of this library are not serialized
    private final @Nullable ServiceReply reply;

    protected ImageServiceException(
            Kind kind, Delivery delivery, String message, @Nullable ServiceReply reply, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.delivery = delivery;
        this.reply = reply;
    }

    public final Kind kind() {
        return kind;
    }

    /** How far the call got. */
    public final Delivery delivery() {
        return delivery;
    }

    /** Whether money may have been spent on it. */
    public final boolean mayHaveBeenBilled() {
        return delivery == Delivery.UNKNOWN || delivery == Delivery.RECEIVED;
    }

    /** What the service answered; empty if it never did. */
    public final Optional<ServiceReply> reply() {
        return Optional.ofNullable(reply);
    }

    /** What a caller can do about a failure. */
    public enum Kind {
        /** Correct the request. */
        INVALID_REQUEST,
        /** Supply a valid key. */
        AUTHENTICATION,
        /** Change prompt or picture: the safety filter refused it. */
        SAFETY_REFUSAL,
        /** Raise the budget. */
        BUDGET_EXCEEDED,
        /** Top up the account. */
        INSUFFICIENT_BALANCE,
        /** Wait and try again. */
        BUSY,
        /** Check the network; nothing was sent. */
        UNREACHABLE,
        /** Find out whether it was carried out before trying again. */
        OUTCOME_UNKNOWN,
        /** Report it: the answer, or a picture, was paid for but could not be read. */
        UNREADABLE,
        /** See to the journal; nothing was sent. */
        JOURNAL_UNAVAILABLE,
        /** Nothing: the caller broke the call off. */
        INTERRUPTED
    }
}
