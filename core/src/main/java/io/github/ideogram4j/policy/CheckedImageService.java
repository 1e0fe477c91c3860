package io.github.ideogram4j.policy;

import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.ImageService;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Severity;
import io.github.ideogram4j.validation.Validator;
import io.github.ideogram4j.validation.Violation;
import java.util.List;
import java.util.function.LongSupplier;

/** Refuses what breaks a rule, so that neither budget nor journal ever sees a request that will not be sent. */
final class CheckedImageService implements ImageService {
    private final Validator validator;
    private final LongSupplier nanoClock;
    private final ImageService delegate;

    CheckedImageService(Validator validator, LongSupplier nanoClock, ImageService delegate) {
        this.validator = validator;
        this.nanoClock = nanoClock;
        this.delegate = delegate;
    }

    @Override
    public <R> R execute(Operation<R> operation, CallOptions options) {
        Countdown countdown = Countdown.start(options, nanoClock);
        List<Violation> violations = validator.check(operation, options);
        ObservedCall.of(options).checked(violations);
        if (violations.stream().anyMatch(violation -> violation.severity() == Severity.ERROR)) {
            throw new InvalidRequestException(violations);
        }
        return delegate.execute(operation, countdown.options());
    }

    @Override
    public String toString() {
        return "checked(" + delegate + ")";
    }
}
