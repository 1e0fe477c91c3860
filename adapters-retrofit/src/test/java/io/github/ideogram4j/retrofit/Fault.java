package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.Delivery;
import java.time.Duration;

/**
 * A row of the fault matrix.
 *
 * @param afterAGoodCall whether a successful call on the connection precedes the fault
 * @param timeout of the call; short where only the deadline ends it
 * @param requests the number of requests the server must see
 * @param outcome what the caller must get
 */
record Fault(
        String name,
        FaultScript script,
        FaultRoute route,
        FaultRequest request,
        boolean afterAGoodCall,
        Duration timeout,
        int requests,
        FaultOutcome outcome) {
    private static final Duration LONG_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration HURRIED = Duration.ofSeconds(3);

    static Fault of(String name, FaultScript script, FaultOutcome outcome) {
        return new Fault(name, script, FaultRoute.PLAIN, FaultRequest.PROMPT, false, LONG_TIMEOUT, 1, outcome);
    }

    /** A fault before the server has seen a request. */
    static Fault early(String name, FaultScript script, FaultOutcome outcome) {
        return new Fault(name, script, FaultRoute.PLAIN, FaultRequest.PROMPT, false, LONG_TIMEOUT, 0, outcome);
    }

    Fault over(FaultRoute route) {
        return new Fault(name, script, route, request, afterAGoodCall, timeout, requests, outcome);
    }

    Fault with(FaultRequest what) {
        return new Fault(name, script, route, what, afterAGoodCall, timeout, requests, outcome);
    }

    /** A fault whose request may be sent more than once, because it costs nothing. */
    Fault requestedTwice() {
        return new Fault(name, script, route, request, afterAGoodCall, timeout, 2, outcome);
    }

    Fault onAPooledConnection() {
        return new Fault(name, script, route, request, true, timeout, requests, outcome);
    }

    Fault untilTheDeadline() {
        return new Fault(name, script, route, request, afterAGoodCall, SHORT, requests, outcome);
    }

    /** A fault that must not hold the call until its deadline, although nothing else ends the answer. */
    Fault hurried() {
        return new Fault(name, script, route, request, afterAGoodCall, HURRIED, requests, outcome);
    }

    /** Undoes {@link #untilTheDeadline}: something else must end the call. */
    Fault withLongTimeout() {
        return new Fault(name, script, route, request, afterAGoodCall, LONG_TIMEOUT, requests, outcome);
    }

    /** Whether the request may have been executed, so that a second POST might pay twice. */
    boolean mayBeBilled() {
        return outcome.delivery().equals(Delivery.UNKNOWN.name())
                || outcome.delivery().equals(Delivery.RECEIVED.name());
    }

    boolean endsAtTheDeadline() {
        return timeout.equals(SHORT);
    }

    /** The name of the row in test reports. */
    @Override
    public String toString() {
        return name;
    }
}
