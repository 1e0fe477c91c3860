package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.call.ServiceStatus;
import java.time.Duration;
import java.util.Optional;

/** The call arrives and the service answers with an error status. Immutable. */
public final class RefusalOutcome extends Outcome {
    private final ServiceReply reply;
    private final Optional<Duration> retryAfter;

    private RefusalOutcome(ServiceReply reply, Optional<Duration> retryAfter) {
        this.reply = reply;
        this.retryAfter = retryAfter;
    }

    static RefusalOutcome of(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status is not of 400 to 599: " + status);
        }
        return new RefusalOutcome(
                new ServiceReply(status, Optional.empty(), Optional.empty(), "refused, as scripted"), Optional.empty());
    }

    /**
     * A copy with a {@code Retry-After} of {@code wait}, which is reported for status 429 and 503 only.
     *
     * @throws IllegalArgumentException if {@code wait} is negative
     */
    public RefusalOutcome withRetryAfter(Duration wait) {
        if (wait.isNegative()) {
            throw new IllegalArgumentException("wait < 0: " + wait);
        }
        return new RefusalOutcome(reply, Optional.of(wait));
    }

    /** A copy with the service's error code, such as {@code insufficient_user_quota} for an insufficient balance. */
    public RefusalOutcome withCode(String code) {
        return new RefusalOutcome(
                new ServiceReply(reply.status(), reply.requestId(), Optional.of(code), reply.body()), retryAfter);
    }

    /** A copy with the service's request id. */
    public RefusalOutcome withRequestId(String id) {
        return new RefusalOutcome(
                new ServiceReply(reply.status(), Optional.of(id), reply.code(), reply.body()), retryAfter);
    }

    /** A copy with the error message of the service. */
    public RefusalOutcome withMessage(String message) {
        return new RefusalOutcome(
                new ServiceReply(reply.status(), reply.requestId(), reply.code(), message), retryAfter);
    }

    @Override
    void apply(IncomingCall call) {
        call.arrive();
        String message = call.gateway() + " answered " + reply.status() + ": " + reply.body();
        throw ServiceStatus.failure(message, reply, Optional.of(reply.body()), retryAfter.orElse(null));
    }
}
