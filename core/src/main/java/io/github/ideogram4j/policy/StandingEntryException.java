package io.github.ideogram4j.policy;

import io.github.ideogram4j.port.Delivery;
import io.github.ideogram4j.port.FailureKind;
import io.github.ideogram4j.port.ImageServiceException;

/**
 * Takes an entry that turned up at the last moment, from another caller of the same request, past retry and budget to where the
 * journal is asked: nothing was sent, so nothing is spent.
 */
final class StandingEntryException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never leaves this package
    private final JournalEntry entry;

    StandingEntryException(JournalEntry entry) {
        super(FailureKind.OUTCOME_UNKNOWN, Delivery.NOT_SENT, "the request is in the journal", null, null);
        this.entry = entry;
    }

    JournalEntry entry() {
        return entry;
    }
}
