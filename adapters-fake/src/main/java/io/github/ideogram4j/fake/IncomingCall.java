package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.Timing;

/** A valid call whose outcome is still open. */
final class IncomingCall {
    private final String gateway;
    private final ReceivedCall call;
    private final long bytes;
    private final ReceivedCalls received;
    private final Timing.Sleeper sleeper;

    /** @param bytes size of the request, reported to the transfer listener */
    IncomingCall(String gateway, ReceivedCall call, long bytes, ReceivedCalls received, Timing.Sleeper sleeper) {
        this.gateway = gateway;
        this.call = call;
        this.bytes = bytes;
        this.received = received;
        this.sleeper = sleeper;
    }

    /** The name of the gateway, for messages. */
    String gateway() {
        return gateway;
    }

    /** Reports the request as sent and records the call. */
    void arrive() {
        TransferReporter.sent(call.options().transfers(), bytes);
        received.add(call);
    }

    /** Waits for the timeout of the call or an interrupt; returns the resulting exception. */
    ImageServiceException awaitTimeout() {
        SimulatedTimeout timeout = SimulatedTimeout.of(call.options(), sleeper);
        try {
            timeout.await();
            return new DeadlineExceededException(
                    "no answer from " + gateway + " within " + timeout, Delivery.UNKNOWN, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CallInterruptedException("the call to " + gateway + " was interrupted", Delivery.UNKNOWN, e);
        }
    }
}
