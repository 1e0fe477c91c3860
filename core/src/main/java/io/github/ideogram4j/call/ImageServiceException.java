package io.github.ideogram4j.call;

import io.github.ideogram4j.model.GeneratedImage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The failure of a call: what the caller can do about it, and how far the request got. */
public abstract class ImageServiceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final Delivery delivery;

    @SuppressWarnings("serial") // a reply is for reading in this process; exceptions of this library are not serialized
    private final @Nullable ServiceReply reply;

    @SuppressWarnings("serial") // as above
    private final List<GeneratedImage> images;

    protected ImageServiceException(
            Kind kind, Delivery delivery, String message, @Nullable ServiceReply reply, @Nullable Throwable cause) {
        this(kind, delivery, message, reply, cause, List.of());
    }

    /** @param images the pictures whose links arrived before the failure */
    protected ImageServiceException(
            Kind kind,
            Delivery delivery,
            String message,
            @Nullable ServiceReply reply,
            @Nullable Throwable cause,
            List<GeneratedImage> images) {
        super(message, cause);
        this.kind = kind;
        this.delivery = delivery;
        this.reply = reply;
        this.images = List.copyOf(images);
    }

    /** What a caller can do about the failure. */
    public final Kind kind() {
        return kind;
    }

    /** How far the call got. */
    public final Delivery delivery() {
        return delivery;
    }

    /** Whether the request may have been billed. */
    public final boolean mayHaveBeenBilled() {
        return delivery == Delivery.UNKNOWN || delivery == Delivery.RECEIVED;
    }

    /** The answer of the service; empty if there was none. */
    public final Optional<ServiceReply> reply() {
        return Optional.ofNullable(reply);
    }

    /** The pictures whose links arrived before the failure: paid for, and ready to be downloaded. Usually empty. */
    public final List<GeneratedImage> images() {
        return images;
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
        /** Repair the journal; nothing was sent. */
        JOURNAL_UNAVAILABLE,
        /** Choose another file name: the file exists. */
        FILE_CONFLICT,
        /** Nothing: the caller aborted the call. */
        INTERRUPTED
    }
}
