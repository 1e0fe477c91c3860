package io.github.ideogram4j;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.journal.Journal;
import io.github.ideogram4j.journal.JournalAnswer;
import io.github.ideogram4j.journal.JournalEntry;
import io.github.ideogram4j.journal.JournalUnavailableException;
import io.github.ideogram4j.journal.RequestFingerprint;
import io.github.ideogram4j.journal.UnsettledRequestException;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.OperationHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A journal as the calls of one client use it.
 *
 * @param scope tells requests of this client from equal ones elsewhere
 */
record ScopedJournal(String scope, Journal journal) {

    /** The entry that answers the request or forbids to send it; empty if it may be sent as far as is known now. */
    Optional<JournalEntry> find(Call<?> call) {
        RequestFingerprint request = fingerprint(call);
        Duration patience = call.deadline().requireRemaining();
        try {
            return journal.find(request, patience)
                    .filter(entry -> !entry.isUnsettled() || !call.options().sendAgain());
        } catch (IOException | RuntimeException e) {
            throw unavailable(e);
        }
    }

    /** Records that the request is about to be sent; returns the entry of a caller that was faster, if there is one. */
    Optional<JournalEntry> begin(Call<?> call) {
        RequestFingerprint request = fingerprint(call);
        Duration patience = call.deadline().requireRemaining();
        try {
            return journal.begin(
                    request, call.operation().name(), call.options().sendAgain(), patience);
        } catch (IOException | RuntimeException e) {
            throw unavailable(e);
        }
    }

    /**
     * The result that the entry holds, in place of sending the request.
     *
     * @throws UnsettledRequestException if it holds none
     */
    static <R> R replay(JournalEntry entry, Call<R> call) {
        call.answeredByJournal();
        JournalAnswer answer = entry.answer().orElseThrow(() -> new UnsettledRequestException(entry));
        call.events().replayed();
        return result(answer, call.operation());
    }

    static <R> R result(JournalAnswer answer, Operation<R> operation) {
        return operation.handledBy(new OperationHandler.ForImages() {
            @Override
            protected ImageBatch handle(Operation<ImageBatch> images) {
                return answer.images().orElseThrow(ScopedJournal::otherKind);
            }

            @Override
            public Descriptions describe(Describe description) {
                return answer.descriptions().orElseThrow(ScopedJournal::otherKind);
            }
        });
    }

    /** Never throws: the caller gets what was paid for, even if the journal fails. */
    void answered(Call<?> call, Object result) {
        try {
            journal.answered(fingerprint(call), JournalAnswer.ofResult(result));
        } catch (IOException | RuntimeException e) {
            call.events().unrecorded(e);
        }
    }

    /**
     * Never throws: without the record, the entry stays unsettled. Of failures that are not this library's only the class is
     * recorded: transports redact their messages, but nobody redacts those of other code.
     */
    void failed(Call<?> call, Delivery delivery, Throwable failure) {
        String message = failure instanceof ImageServiceException ? failure.getMessage() : null;
        String reason = message == null ? failure.getClass().getSimpleName() : Excerpt.onOneLine(message);
        try {
            journal.failed(fingerprint(call), delivery, reason);
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private RequestFingerprint fingerprint(Call<?> call) {
        return call.fingerprint(() -> RequestFingerprint.of(scope, call.operation(), call.options()));
    }

    private ImageServiceException unavailable(Exception cause) {
        return cause instanceof InterruptedIOException
                ? new CallInterruptedException("interrupted while waiting for " + journal, Delivery.NOT_SENT, cause)
                : new JournalUnavailableException(journal, cause);
    }

    private static IllegalStateException otherKind() {
        return new IllegalStateException("the journal holds another kind of answer");
    }
}
