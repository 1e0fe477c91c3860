package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.call.ServiceStatus;
import java.time.Duration;
import java.util.Optional;

/** A call that arrives and is refused, in words of the test's own. Immutable. */
public final class Refused extends Outcome {
    private final ServiceReply reply;
    private final Optional<Duration> retryAfter;

    private Refused(ServiceReply reply, Optional<Duration> retryAfter) {
        this.reply = reply;
        this.retryAfter = retryAfter;
    }

    static Refused of(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status is not of 400 to 599: " + status);
        }
        return new Refused(
                new ServiceReply(status, Optional.empty(), Optional.empty(), "refused, as scripted"), Optional.empty());
    }

    /** How long to wait; said with 429 and 503 only. */
    public Refused withRetryAfter(Duration wait) {
        if (wait.isNegative()) {
            throw new IllegalArgumentException("wait < 0: " + wait);
        }
        return new Refused(reply, Optional.of(wait));
    }

    /** The service's error code; {@code insufficient_user_quota}, for one, means that money is lacking. */
    public Refused withCode(String code) {
        return new Refused(
                new ServiceReply(reply.status(), reply.requestId(), Optional.of(code), reply.body()), retryAfter);
    }

    /** The service's name for the call. */
    public Refused withRequestId(String id) {
        return new Refused(new ServiceReply(reply.status(), Optional.of(id), reply.code(), reply.body()), retryAfter);
    }

    /** What the service says about it. */
    public Refused withMessage(String message) {
        return new Refused(new ServiceReply(reply.status(), reply.requestId(), reply.code(), message), retryAfter);
    }

    @Override
    void befall(Attempt attempt) {
        attempt.arrive();
        String message = attempt.gateway() + " answered " + reply.status() + ": " + reply.body();
        throw ServiceStatus.failure(message, reply, Optional.of(reply.body()), retryAfter.orElse(null));
    }
}
