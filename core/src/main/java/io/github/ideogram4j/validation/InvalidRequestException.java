package io.github.ideogram4j.validation;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import java.util.List;
import java.util.StringJoiner;

/** Thrown for a request that violates rules; nothing was sent. */
public final class InvalidRequestException extends ImageServiceException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // for reading in this process; exceptions of this library are not serialized
    private final List<Violation> violations;

    /**
     * Creates an exception whose message lists the errors.
     *
     * @param violations errors and warnings
     */
    public InvalidRequestException(List<Violation> violations) {
        super(ImageServiceException.Kind.INVALID_REQUEST, Delivery.NOT_SENT, message(violations), null, null);
        this.violations = List.copyOf(violations);
    }

    /** All violations, warnings included. */
    public List<Violation> violations() {
        return violations;
    }

    private static String message(List<Violation> violations) {
        StringJoiner errors = new StringJoiner("; ");
        for (Violation violation : violations) {
            if (violation.severity() == Violation.Severity.ERROR) {
                errors.add(violation.toString());
            }
        }
        return errors.toString();
    }
}
