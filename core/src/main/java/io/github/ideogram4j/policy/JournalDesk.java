package io.github.ideogram4j.policy;

import io.github.ideogram4j.model.Excerpt;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CallInterruptedException;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.Delivery;
import io.github.ideogram4j.port.ImageServiceException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;

/** A journal, as the calls of one scope use it. */
record JournalDesk(String scope, Journal journal) {

    RequestFingerprint fingerprint(Operation<?> operation, CallOptions options) {
        return RequestFingerprint.of(scope, operation, options);
    }

    /** The entry that answers the request, or forbids it; empty if it may be sent as far as is known now. */
    Optional<JournalEntry> find(RequestFingerprint request, CallOptions options, Duration patience) {
        try {
            return journal.find(request, patience).filter(entry -> !entry.isUnsettled() || !options.sendAgain());
        } catch (IOException | RuntimeException e) {
            throw unavailable(e);
        }
    }

    /**
     * Notes that the request is about to be sent.
     *
     * @throws StandingEntryException if somebody else has begun or finished it meanwhile
     */
    void begin(RequestFingerprint request, Operation<?> operation, CallOptions options, Duration patience) {
        try {
            journal.begin(request, operation.name(), options.sendAgain(), patience)
                    .ifPresent(entry -> {
                        throw new StandingEntryException(entry);
                    });
        } catch (StandingEntryException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw unavailable(e);
        }
    }

    /**
     * What the entry says the request brought.
     *
     * @throws UnsettledRequestException if it does not say
     */
    static <R> R result(JournalEntry entry, Operation<R> operation, CallOptions options) {
        JournalAnswer answer = entry.answer().orElseThrow(() -> new UnsettledRequestException(entry));
        ObservedCall.of(options).replayed();
        return operation.handledBy(new JournalReplay(answer));
    }

    /** Never throws: the caller gets what was paid for, whatever becomes of the journal. */
    void answered(RequestFingerprint request, Object result, CallOptions options) {
        try {
            journal.answered(request, JournalAnswer.ofResult(result));
        } catch (IOException | RuntimeException e) {
            ObservedCall.of(options).unrecorded(e);
        }
    }

    void failed(RequestFingerprint request, Delivery delivery, Throwable failure) {
        String message = failure.getMessage();
        String reason = Excerpt.onOneLine(message == null ? failure.getClass().getSimpleName() : message);
        try {
            journal.failed(request, delivery, reason);
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e); // it stays unsettled
        }
    }

    private ImageServiceException unavailable(Exception cause) {
        return cause instanceof InterruptedIOException
                ? new CallInterruptedException("interrupted while waiting for " + journal, Delivery.NOT_SENT, cause)
                : new JournalUnavailableException(journal, cause);
    }
}
