package io.github.ideogram4j.port;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Deadline;
import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Violation;
import java.util.List;
import java.util.Objects;

/**
 * A request that breaks no rule of its gateway: the only thing a {@link Transport} accepts. {@link #of} is the only way to
 * get one, so nothing unchecked can be sent and nothing needs to be checked twice. Immutable, except for the files of its
 * operation.
 */
public final class CheckedRequest<R> {
    private final Operation<R> operation;
    private final CallOptions options;
    private final Gateway gateway;
    private final List<Violation> warnings;

    private CheckedRequest(Operation<R> operation, CallOptions options, Gateway gateway, List<Violation> warnings) {
        this.operation = operation;
        this.options = options;
        this.gateway = gateway;
        this.warnings = warnings;
    }

    /**
     * Checks the request against the rules of the gateway; reads its files and sends nothing.
     *
     * @throws InvalidRequestException with all violations if one of them is an error
     */
    public static <R> CheckedRequest<R> of(Operation<R> operation, CallOptions options, Gateway gateway) {
        List<Violation> violations = gateway.validator().check(operation, options);
        for (Violation violation : violations) {
            if (violation.severity() == Violation.Severity.ERROR) {
                throw new InvalidRequestException(violations);
            }
        }
        return new CheckedRequest<>(operation, options, gateway, violations);
    }

    /** The operation to carry out. */
    public Operation<R> operation() {
        return operation;
    }

    /** The options of this call. A transport uses its deadline, attempt timeout, extra parameters and listener. */
    public CallOptions options() {
        return options;
    }

    /** The gateway whose rules the request meets. */
    public Gateway gateway() {
        return gateway;
    }

    /** The violations that do not prevent the call; often empty. */
    public List<Violation> warnings() {
        return warnings;
    }

    /** A copy with a running deadline, which no rule depends on. */
    public CheckedRequest<R> withDeadline(Deadline deadline) {
        return new CheckedRequest<>(operation, options.withDeadline(deadline), gateway, warnings);
    }

    /** A copy that reports to this listener, which no rule depends on. */
    public CheckedRequest<R> withTransfers(TransferListener listener) {
        return new CheckedRequest<>(operation, options.withTransfers(listener), gateway, warnings);
    }

    /**
     * Returns this request; for a transport to {@code target}.
     *
     * @throws InvalidRequestException if it was checked by the rules of another gateway, or without the decoder that the
     *     target has
     */
    public CheckedRequest<R> requireFor(Gateway target) {
        if (!Objects.equals(gateway.profile(), target.profile())) { // which looks at identity first
            throw foreign("request was checked by the rules of " + gateway.name() + ", which are not those of "
                    + target.name());
        }
        if (target.decoder().isPresent() && !gateway.decoder().isPresent()) {
            throw foreign("request was checked without the decoder of the transport; check it by transport.gateway()");
        }
        return this;
    }

    private static InvalidRequestException foreign(String message) {
        return new InvalidRequestException(
                List.of(new Violation(Violation.Severity.ERROR, "gateway", "gateway-of-transport", message)));
    }

    @Override
    public String toString() {
        return "CheckedRequest[" + operation.name() + " for " + gateway.name() + "]";
    }
}
