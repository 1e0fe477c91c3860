package io.github.ideogram4j.policy;

import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.TransferListener;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Passes on what happens to the observer's watch and to the caller's own listener, and lets neither break the call. */
final class ObservedCall implements CallWatch {
    private final CallWatch watch;
    private final TransferListener listener;
    private final LongSupplier nanoClock;
    private final long start;

    ObservedCall(CallObserver observer, Operation<?> operation, TransferListener listener, LongSupplier nanoClock) {
        this.listener = listener;
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
        this.watch = begin(observer, operation);
    }

    /** The one that travels with a call, if one does: nothing else is known not to throw. */
    static CallWatch of(CallOptions options) {
        return options.transfers() instanceof ObservedCall call ? call : CallWatch.NONE;
    }

    private static CallWatch begin(CallObserver observer, Operation<?> operation) {
        try {
            return observer.started(operation);
        } catch (RuntimeException e) {
            return CallWatch.NONE;
        }
    }

    void finished(Optional<Throwable> failure) {
        finished(Duration.ofNanos(nanoClock.getAsLong() - start), failure);
    }

    @Override
    public void checked(List<Violation> violations) {
        tell(() -> watch.checked(violations));
    }

    @Override
    public void replayed() {
        tell(watch::replayed);
    }

    @Override
    public void quoted(Quote quote) {
        tell(() -> watch.quoted(quote));
    }

    @Override
    public void reserved(Money amount) {
        tell(() -> watch.reserved(amount));
    }

    @Override
    public void attemptStarted(int number) {
        tell(() -> watch.attemptStarted(number));
    }

    @Override
    public void sent(long bytes, long total) {
        tell(() -> watch.sent(bytes, total));
        tell(() -> listener.sent(bytes, total));
    }

    @Override
    public void answered(int status) {
        tell(() -> watch.answered(status));
        tell(() -> listener.answered(status));
    }

    @Override
    public void received(long bytes, long total) {
        tell(() -> watch.received(bytes, total));
        tell(() -> listener.received(bytes, total));
    }

    @Override
    public void unrecorded(Exception cause) {
        tell(() -> watch.unrecorded(cause));
    }

    @Override
    public void finished(Duration took, Optional<Throwable> failure) {
        tell(() -> watch.finished(took, failure));
    }

    /** An observer's defect must not cost a picture. */
    private static void tell(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException e) {
            // as documented
        }
    }
}
