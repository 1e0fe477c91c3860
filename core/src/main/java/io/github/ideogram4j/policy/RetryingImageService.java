package io.github.ideogram4j.policy;

import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CallInterruptedException;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.ImageService;
import io.github.ideogram4j.port.ImageServiceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends a request again where it certainly was not carried out, and never beyond the deadline. */
final class RetryingImageService implements ImageService {
    private final RetryPolicy policy;
    private final Timing timing;
    private final ImageService delegate;

    RetryingImageService(RetryPolicy policy, Timing timing, ImageService delegate) {
        this.policy = policy;
        this.timing = timing;
        this.delegate = delegate;
    }

    @Override
    public <R> R execute(Operation<R> operation, CallOptions options) {
        Countdown countdown = Countdown.start(options, timing.nanoClock());
        List<ImageServiceException> failures = new ArrayList<>();
        int most = OneShotFiles.in(operation) ? 1 : options.maxAttempts().orElse(policy.maxAttempts());
        while (true) {
            try {
                ObservedCall.of(options).attemptStarted(failures.size() + 1);
                return delegate.execute(operation, countdown.options());
            } catch (ImageServiceException failure) {
                failures.add(failure);
                if (failures.size() >= most || !policy.allows(failure) || !waited(failure, failures, countdown)) {
                    throw withEarlier(failure, failures);
                }
            }
        }
    }

    /** Whether there was time to. */
    private boolean waited(ImageServiceException failure, List<ImageServiceException> failures, Countdown countdown) {
        Duration wait =
                policy.waitAfter(failure, failures.size(), timing.jitter().getAsDouble());
        if (wait.compareTo(countdown.left()) >= 0) {
            return false;
        }
        try {
            timing.sleeper().sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ImageServiceException interrupted = new CallInterruptedException(
                    "interrupted before attempt " + (failures.size() + 1), failure.delivery(), e);
            throw withEarlier(interrupted, failures);
        }
    }

    /** A caller, and a complaint to the service, may want to know of every attempt. */
    private static ImageServiceException withEarlier(
            ImageServiceException failure, List<ImageServiceException> failures) {
        failures.stream().filter(earlier -> earlier != failure).forEach(failure::addSuppressed);
        return failure;
    }

    @Override
    public String toString() {
        return "retried(" + delegate + ")";
    }
}
