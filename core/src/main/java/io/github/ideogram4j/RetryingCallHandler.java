package io.github.ideogram4j;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.policy.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends a request again if it certainly was not carried out, and never beyond the deadline. */
final class RetryingCallHandler implements CallHandler {
    private final RetryPolicy policy;
    private final Timing timing;
    private final CallHandler next;

    RetryingCallHandler(RetryPolicy policy, Timing timing, CallHandler next) {
        this.policy = policy;
        this.timing = timing;
        this.next = next;
    }

    @Override
    public <R> R execute(Call<R> call) {
        List<ImageServiceException> failures = new ArrayList<>();
        int maxAttempts = OneShotFileFinder.in(call.operation())
                ? 1
                : call.options().maxAttempts().orElse(policy.maxAttempts());
        while (true) {
            try {
                call.attemptStarted(failures.size() + 1);
                return next.execute(call);
            } catch (ImageServiceException failure) {
                failures.add(failure);
                if (failures.size() >= maxAttempts || !policy.allows(failure) || !waited(failure, failures, call)) {
                    throw withEarlier(failure, failures);
                }
            }
        }
    }

    /** Waits for the next attempt; false if the deadline leaves no time for it. */
    private boolean waited(ImageServiceException failure, List<ImageServiceException> failures, Call<?> call) {
        Duration wait =
                policy.waitAfter(failure, failures.size(), timing.jitter().getAsDouble());
        if (wait.compareTo(call.deadline().remaining()) >= 0) {
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

    /** A caller, and a complaint to the service, may need every attempt. */
    private static ImageServiceException withEarlier(
            ImageServiceException failure, List<ImageServiceException> failures) {
        for (ImageServiceException earlier : failures) {
            if (earlier != failure) {
                failure.addSuppressed(earlier);
            }
        }
        return failure;
    }

    @Override
    public String toString() {
        return "retried(" + next + ")";
    }
}
