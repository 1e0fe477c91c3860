package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.Sleeper;

/** A call that has passed the check and is on its way. */
final class Attempt {
    private final String gateway;
    private final ReceivedCall call;
    private final long bytes;
    private final Journal journal;
    private final Sleeper sleeper;

    /** @param bytes how large the request is */
    Attempt(String gateway, ReceivedCall call, long bytes, Journal journal, Sleeper sleeper) {
        this.gateway = gateway;
        this.call = call;
        this.bytes = bytes;
        this.journal = journal;
        this.sleeper = sleeper;
    }

    /** For messages. */
    String gateway() {
        return gateway;
    }

    void arrive() {
        Transfers.sent(call.options().transfers(), bytes);
        journal.add(call);
    }

    /** Returns how the silence ended, to be thrown. */
    ImageServiceException waitInVain() {
        Silence silence = Silence.of(call.options(), sleeper);
        try {
            silence.outlast();
            return new DeadlineExceededException(
                    "no answer from " + gateway + " within " + silence, Delivery.UNKNOWN, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CallInterruptedException("the call to " + gateway + " was interrupted", Delivery.UNKNOWN, e);
        }
    }
}
