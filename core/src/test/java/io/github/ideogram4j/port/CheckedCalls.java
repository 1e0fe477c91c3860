package io.github.ideogram4j.port;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.operation.Operation;

/** Calls of a transport without the facade, for tests: checks the request by the transport's gateway and sends it. */
public final class CheckedCalls {
    private CheckedCalls() {}

    /** Carries out the operation. */
    public static <R> R execute(Transport transport, Operation<R> operation, CallOptions options) {
        return transport.execute(CheckedRequest.of(operation, options, transport.gateway()));
    }
}
