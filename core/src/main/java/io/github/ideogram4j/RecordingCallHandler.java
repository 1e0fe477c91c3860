package io.github.ideogram4j;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.journal.JournalEntry;
import java.util.Optional;

/**
 * Writes every attempt into the journal before it is sent, and its outcome before the caller sees it. An entry that another
 * caller of the same request has written in the meantime is the result: nothing is sent.
 */
final class RecordingCallHandler implements CallHandler {
    private final ScopedJournal journal;
    private final CallHandler next;

    RecordingCallHandler(ScopedJournal journal, CallHandler next) {
        this.journal = journal;
        this.next = next;
    }

    @Override
    public <R> R execute(Call<R> call) {
        Optional<JournalEntry> standing = journal.begin(call);
        if (standing.isPresent()) {
            return ScopedJournal.replay(standing.get(), call);
        }
        R result = send(call);
        journal.answered(call, result);
        return result;
    }

    private <R> R send(Call<R> call) {
        try {
            return next.execute(call);
        } catch (ImageServiceException failure) {
            journal.failed(call, failure.delivery(), failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            journal.failed(call, Delivery.UNKNOWN, e);
            throw e;
        }
    }

    @Override
    public String toString() {
        return "recorded(" + next + ")";
    }
}
