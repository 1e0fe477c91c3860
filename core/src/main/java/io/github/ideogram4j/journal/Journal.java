package io.github.ideogram4j.journal;

import io.github.ideogram4j.call.Delivery;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers paid requests across restarts, so that none is paid twice and no result is lost. An interface, so that a
 * database can stand behind it.
 *
 * <p>Every method returns only once what it was told cannot get lost any more. Implementations are safe for use by several
 * threads, and by several processes, at once. An {@link IOException} means that nothing was noted.
 */
public interface Journal {
    /**
     * What is known of a request; empty if it was never sent, or certainly not billed.
     *
     * @param patience how long to wait for others at most
     * @throws InterruptedIOException if the thread is interrupted, which it then still is
     */
    Optional<JournalEntry> find(RequestFingerprint request, Duration patience) throws IOException;

    /**
     * Notes that a request is about to be sent, unless there is an entry for it: of several callers who begin the same
     * request at once, one gets through.
     *
     * @param sendAgain whether an unsettled entry is no obstacle, as long as it is not this process that has it under way
     * @param patience how long to wait for others at most
     * @return the entry that stands in the way; empty if it may be sent
     * @throws InterruptedIOException if the thread is interrupted, which it then still is
     */
    Optional<JournalEntry> begin(RequestFingerprint request, String operation, boolean sendAgain, Duration patience)
            throws IOException;

    /** Notes what a request brought, whether or not the thread is interrupted. */
    void answered(RequestFingerprint request, JournalAnswer answer) throws IOException;

    /**
     * Notes that a request failed, whether or not the thread is interrupted: unsettled where it may have been billed; where
     * it certainly was not, the entry is again what it was before the request was begun.
     */
    void failed(RequestFingerprint request, Delivery delivery, String reason) throws IOException;
}
