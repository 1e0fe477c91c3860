package io.github.ideogram4j;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Deadline;
import io.github.ideogram4j.journal.RequestFingerprint;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CheckedRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way through the policies: what it asks for, until when, who is told, and what the policies have found out
 * about it so far. Used by the thread of the call only.
 */
final class Call<R> {
    private final Operation<R> operation;
    private final CallOptions options;
    private final Deadline deadline;
    private final CallEvents events;
    private @Nullable CheckedRequest<R> request;
    private @Nullable RequestFingerprint fingerprint;
    private boolean answeredByJournal;
    private boolean reachedTransport;

    Call(Operation<R> operation, CallOptions options, Deadline deadline, CallEvents events) {
        this.operation = operation;
        this.options = options;
        this.deadline = deadline;
        this.events = events;
    }

    Operation<R> operation() {
        return operation;
    }

    CallOptions options() {
        return options;
    }

    Deadline deadline() {
        return deadline;
    }

    CallEvents events() {
        return events;
    }

    /** The proof that the request breaks no rule; empty until the call has been checked. */
    Optional<CheckedRequest<R>> request() {
        return Optional.ofNullable(request);
    }

    void checked(CheckedRequest<R> proof) {
        request = proof;
    }

    /** The identity of the request in a journal; made once an attempt, because that reads all files. */
    RequestFingerprint fingerprint(Supplier<RequestFingerprint> maker) {
        RequestFingerprint known = fingerprint;
        if (known == null) {
            known = maker.get();
            fingerprint = known;
        }
        return known;
    }

    /** A new attempt begins: a file may have changed while the last one waited. */
    void attemptStarted(int number) {
        if (number > 1) {
            fingerprint = null;
            reachedTransport = false;
        }
        events.attemptStarted(number);
    }

    /** Whether nothing can have been spent: the journal answered, or no attempt reached the transport. */
    boolean isNotSent() {
        return answeredByJournal || !reachedTransport;
    }

    void answeredByJournal() {
        answeredByJournal = true;
    }

    void reachedTransport() {
        reachedTransport = true;
    }
}
