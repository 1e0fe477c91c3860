package io.github.ideogram4j.policy;

import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.ImageService;
import java.time.Duration;

/** Gives calls that do not say how long they may take the usual time, waits included. */
final class TimedImageService implements ImageService {
    private final Duration timeout;
    private final ImageService delegate;

    TimedImageService(Duration timeout, ImageService delegate) {
        this.timeout = timeout;
        this.delegate = delegate;
    }

    @Override
    public <R> R execute(Operation<R> operation, CallOptions options) {
        return delegate.execute(operation, options.orTimeout(timeout));
    }

    @Override
    public String toString() {
        return "timed(" + delegate + ")";
    }
}
