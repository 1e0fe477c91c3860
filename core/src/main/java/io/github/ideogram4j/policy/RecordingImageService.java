package io.github.ideogram4j.policy;

import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.Delivery;
import io.github.ideogram4j.port.ImageService;
import io.github.ideogram4j.port.ImageServiceException;
import java.util.function.LongSupplier;

/** Notes every attempt before it is sent, and what came of it before anybody is told. */
final class RecordingImageService implements ImageService {
    private final JournalDesk desk;
    private final LongSupplier nanoClock;
    private final ImageService delegate;

    RecordingImageService(JournalDesk desk, LongSupplier nanoClock, ImageService delegate) {
        this.desk = desk;
        this.nanoClock = nanoClock;
        this.delegate = delegate;
    }

    @Override
    public <R> R execute(Operation<R> operation, CallOptions options) {
        Countdown countdown = Countdown.start(options, nanoClock);
        RequestFingerprint request = desk.fingerprint(operation, options); // anew: a file may have changed meanwhile
        desk.begin(request, operation, options, countdown.requireLeft());
        R result = send(request, operation, countdown);
        desk.answered(request, result, options);
        return result;
    }

    private <R> R send(RequestFingerprint request, Operation<R> operation, Countdown countdown) {
        try {
            return delegate.execute(operation, countdown.options());
        } catch (ImageServiceException failure) {
            desk.failed(request, failure.delivery(), failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            desk.failed(request, Delivery.UNKNOWN, e);
            throw e;
        }
    }

    @Override
    public String toString() {
        return "recorded(" + delegate + ")";
    }
}
