package io.github.ideogram4j;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Deadline;
import io.github.ideogram4j.journal.RequestFingerprint;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CheckedRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way through the policies: what it asks for, until when, who is told, and what the policies have found out
 * about it so far. Used by the thread of the call only.
 */
final class Call<R> {
    private static final Duration NO_TIMEOUT = Duration.ofDays(365);

    private final Operation<R> operation;
    private final CallOptions options;
    private final Deadline deadline;
    private final CallEvents events;
    private @Nullable CheckedRequest<R> request;
    private @Nullable RequestFingerprint fingerprint;
    private boolean notSent;

    /** @param options with a running deadline, or without any */
    Call(Operation<R> operation, CallOptions options, CallEvents events) {
        this.operation = operation;
        this.options = options;
        this.deadline = options.deadline().orElseGet(() -> Deadline.after(NO_TIMEOUT));
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

    /** The identity of the request in a journal; made once, because that reads all files. */
    RequestFingerprint fingerprint(Supplier<RequestFingerprint> maker) {
        RequestFingerprint known = fingerprint;
        if (known == null) {
            known = maker.get();
            fingerprint = known;
        }
        return known;
    }

    /** Whether the journal answered in place of the service, so that nothing is spent, whatever it answered. */
    boolean isNotSent() {
        return notSent;
    }

    void notSent() {
        notSent = true;
    }
}
