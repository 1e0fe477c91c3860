package io.github.ideogram4j;

import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.observe.CallListener;
import io.github.ideogram4j.observe.CallObserver;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The events of one call: reports each to the observer's listener and to the caller's own. What a listener throws is
 * ignored, because its defect must not cost a picture.
 */
final class CallEvents implements TransferListener {
    private final CallListener observer;
    private final boolean observed;
    private final TransferListener caller;
    private final LongSupplier nanoClock;
    private final long start;

    private CallEvents(CallListener observer, TransferListener caller, LongSupplier nanoClock) {
        this.observer = observer;
        this.observed = observer != CallListener.NONE;
        this.caller = caller;
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
    }

    /** The events of an operation, which begins now. */
    static CallEvents started(
            Optional<CallObserver> observer,
            Operation<?> operation,
            Gateway gateway,
            TransferListener caller,
            LongSupplier nanoClock) {
        return new CallEvents(listener(observer, operation, gateway), caller, nanoClock);
    }

    /** The events of a picture's download, which begins now. */
    static TransferListener downloadStarted(CallObserver observer, GeneratedImage image, TransferListener caller) {
        TransferListener listener = listener(observer, image);
        return new TransferListener() {
            @Override
            public void received(long bytes, long total) {
                report(() -> listener.received(bytes, total));
                report(() -> caller.received(bytes, total));
            }
        };
    }

    private static CallListener listener(Optional<CallObserver> observer, Operation<?> operation, Gateway gateway) {
        try {
            return observer.isPresent() ? observer.get().started(operation, gateway) : CallListener.NONE;
        } catch (Exception e) { // one in Kotlin throws checked exceptions as well
            return CallListener.NONE;
        }
    }

    private static TransferListener listener(CallObserver observer, GeneratedImage image) {
        try {
            return observer.downloadStarted(image);
        } catch (Exception e) {
            return NONE;
        }
    }

    /** The request to send: reports to these events if anybody listens, so that otherwise nothing is counted. */
    <R> CheckedRequest<R> reporting(CheckedRequest<R> request) {
        return observed || caller != NONE ? request.withTransfers(this) : request;
    }

    void checked(List<Violation> violations) {
        if (observed) {
            report(() -> observer.checked(violations));
        }
    }

    void replayed() {
        if (observed) {
            report(observer::replayed);
        }
    }

    void quoted(Quote quote) {
        if (observed) {
            report(() -> observer.quoted(quote));
        }
    }

    void reserved(Money amount) {
        if (observed) {
            report(() -> observer.reserved(amount));
        }
    }

    void attemptStarted(int number) {
        if (observed) {
            report(() -> observer.attemptStarted(number));
        }
    }

    void unrecorded(Exception cause) {
        if (observed) {
            report(() -> observer.unrecorded(cause));
        }
    }

    void finished(Optional<Throwable> failure) {
        if (observed) {
            Duration took = Duration.ofNanos(nanoClock.getAsLong() - start);
            report(() -> observer.finished(took, failure));
        }
    }

    @Override
    public void sent(long bytes, long total) {
        report(() -> observer.sent(bytes, total));
        report(() -> caller.sent(bytes, total));
    }

    @Override
    public void answered(int status) {
        report(() -> observer.answered(status));
        report(() -> caller.answered(status));
    }

    @Override
    public void received(long bytes, long total) {
        report(() -> observer.received(bytes, total));
        report(() -> caller.received(bytes, total));
    }

    private static void report(Runnable event) {
        try {
            event.run();
        } catch (Exception e) {
            // as the class comment says
        }
    }
}
