package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.Delivery;
import java.time.Duration;

/**
 * A row of the fault matrix.
 *
 * @param afterAGoodCall whether the connection is one that has served before
 * @param timeout for the call; short where only the deadline ends it
 * @param requests how many of its requests the server must see
 * @param outcome what the library must make of it
 */
record Fault(
        String name,
        FaultScript script,
        FaultRoute route,
        FaultLoad load,
        boolean afterAGoodCall,
        Duration timeout,
        int requests,
        FaultOutcome outcome) {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(500);

    static Fault of(String name, FaultScript script, FaultOutcome outcome) {
        return new Fault(name, script, FaultRoute.PLAIN, FaultLoad.PROMPT, false, PATIENT, 1, outcome);
    }

    /** One that happens before the server has seen a request. */
    static Fault early(String name, FaultScript script, FaultOutcome outcome) {
        return new Fault(name, script, FaultRoute.PLAIN, FaultLoad.PROMPT, false, PATIENT, 0, outcome);
    }

    Fault over(FaultRoute way) {
        return new Fault(name, script, way, load, afterAGoodCall, timeout, requests, outcome);
    }

    Fault with(FaultLoad what) {
        return new Fault(name, script, route, what, afterAGoodCall, timeout, requests, outcome);
    }

    /** One whose request is made more than once, since it costs nothing. */
    Fault seenTwice() {
        return new Fault(name, script, route, load, afterAGoodCall, timeout, 2, outcome);
    }

    Fault onAPooledConnection() {
        return new Fault(name, script, route, load, true, timeout, requests, outcome);
    }

    Fault untilTheDeadline() {
        return new Fault(name, script, route, load, afterAGoodCall, SHORT, requests, outcome);
    }

    /** As {@link #untilTheDeadline}, but something else must end it. */
    Fault withoutHaste() {
        return new Fault(name, script, route, load, afterAGoodCall, PATIENT, requests, outcome);
    }

    /** Whether nobody can tell that the service did not do the work: then a second POST might pay twice. */
    boolean mayBeBilled() {
        return outcome.delivery().equals(Delivery.UNKNOWN.name())
                || outcome.delivery().equals(Delivery.RECEIVED.name());
    }

    boolean endsAtTheDeadline() {
        return timeout.equals(SHORT);
    }

    /** Names the row in test reports. */
    @Override
    public String toString() {
        return name;
    }
}
