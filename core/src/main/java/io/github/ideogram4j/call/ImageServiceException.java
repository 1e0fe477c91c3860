package io.github.ideogram4j.call;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call that failed. Its leaves are named by what a caller can do about it. */
public abstract class ImageServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final Delivery delivery;

    @SuppressWarnings("serial") // a reply is for reading in this process; exceptions of this library are not serialized
    private final @Nullable ServiceReply reply;

    protected ImageServiceException(
            FailureKind kind,
            Delivery delivery,
            String message,
            @Nullable ServiceReply reply,
            @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.delivery = delivery;
        this.reply = reply;
    }

    public final FailureKind kind() {
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
}
