package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.ServiceBusyException;
import io.github.ideogram4j.call.ServiceUnreachableException;
import java.time.Duration;
import java.util.Optional;

/**
 * What the caller observes, as text.
 *
 * @param failure the simple class name of the exception
 * @param status the HTTP status in the exception
 * @param retryAfter the wait in the exception
 */
record FaultOutcome(String failure, String delivery, String status, String retryAfter) {
    static final String NONE = "-";
    static final FaultOutcome NOT_TRIED = new FaultOutcome("not tried", NONE, NONE, NONE);
    static final FaultOutcome SUCCESS = new FaultOutcome("success", NONE, NONE, NONE);
    static final FaultOutcome UNREACHABLE = of(ServiceUnreachableException.class, Delivery.NOT_SENT);
    static final FaultOutcome UNKNOWN = of(OutcomeUnknownException.class, Delivery.UNKNOWN);

    static FaultOutcome of(Class<? extends ImageServiceException> failure, Delivery delivery) {
        return new FaultOutcome(failure.getSimpleName(), delivery.name(), NONE, NONE);
    }

    static FaultOutcome late(Delivery delivery) {
        return of(DeadlineExceededException.class, delivery);
    }

    FaultOutcome withStatus(int code) {
        return new FaultOutcome(failure, delivery, Integer.toString(code), retryAfter);
    }

    FaultOutcome withWait(Duration duration) {
        return new FaultOutcome(failure, delivery, status, duration.toSeconds() + " s");
    }

    static FaultOutcome of(ImageServiceException failure) {
        FaultOutcome outcome = of(failure.getClass(), failure.delivery());
        FaultOutcome kept =
                failure.reply().map(reply -> outcome.withStatus(reply.status())).orElse(outcome);
        Optional<Duration> asked =
                failure instanceof ServiceBusyException busy ? busy.retryAfter() : Optional.<Duration>empty();
        return asked.map(kept::withWait).orElse(kept);
    }
}
