package io.github.ideogram4j.journal;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;

/**
 * The same request was sent before, and it is not known what came of it: it may have been carried out and billed. Nothing was
 * sent this time. To send it all the same is a decision of the caller's: {@code CallOptions.withSendAgain()}.
 */
public final class UnsettledRequestException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // for reading in this process; exceptions of this library are not serialized
    private final JournalEntry entry;

    public UnsettledRequestException(JournalEntry entry) {
        super(ImageServiceException.Kind.OUTCOME_UNKNOWN, delivery(entry), message(entry), null, null);
        this.entry = entry;
    }

    /** What the journal knows. */
    public JournalEntry entry() {
        return entry;
    }

    private static Delivery delivery(JournalEntry entry) {
        return entry.state() == JournalEntry.State.UNREADABLE ? Delivery.RECEIVED : Delivery.UNKNOWN;
    }

    private static String message(JournalEntry entry) {
        String reason = entry.reason().isEmpty() ? "" : ": " + entry.reason();
        return "this " + entry.operation() + " was sent before (" + entry.since() + ") and may have been billed"
                + reason + "; nothing was sent now. Send it again only if paying twice is all right";
    }
}
