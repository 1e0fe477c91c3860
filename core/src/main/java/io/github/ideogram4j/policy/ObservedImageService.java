package io.github.ideogram4j.policy;

import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.ImageService;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Tells an observer of every call, also of those that never get to the transport. */
final class ObservedImageService implements ImageService {
    private final CallObserver observer;
    private final LongSupplier nanoClock;
    private final ImageService delegate;

    ObservedImageService(CallObserver observer, LongSupplier nanoClock, ImageService delegate) {
        this.observer = observer;
        this.nanoClock = nanoClock;
        this.delegate = delegate;
    }

    @Override
    public <R> R execute(Operation<R> operation, CallOptions options) {
        ObservedCall call = new ObservedCall(observer, operation, options.transfers(), nanoClock);
        try {
            R result = delegate.execute(operation, options.withTransfers(call));
            call.finished(Optional.empty());
            return result;
        } catch (RuntimeException | Error e) {
            call.finished(Optional.of(e));
            throw e;
        }
    }

    @Override
    public String toString() {
        return "observed(" + delegate + ")";
    }
}
