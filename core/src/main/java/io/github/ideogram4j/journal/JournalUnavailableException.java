package io.github.ideogram4j.journal;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;

/** The journal cannot be read or written; nothing was sent. */
public final class JournalUnavailableException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    public JournalUnavailableException(Journal journal, Exception cause) {
        super(ImageServiceException.Kind.JOURNAL_UNAVAILABLE, Delivery.NOT_SENT, message(journal, cause), null, cause);
    }

    private static String message(Journal journal, Exception cause) {
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return journal + " cannot be used, so nothing was sent: " + reason;
    }
}
