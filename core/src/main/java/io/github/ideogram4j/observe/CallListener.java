package io.github.ideogram4j.observe;

import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Receives the events of one call, in the order of these methods; events that do not occur are left out. The methods are
 * called on the threads of the call, one after another. What they throw is ignored.
 */
public interface CallListener extends TransferListener {
    /** Ignores all events. */
    CallListener NONE = new CallListener() {};

    /** The request has been checked, with these warnings or errors; only errors end the call. */
    default void checked(List<Violation> violations) {}

    /** A journal has the result of this request already; nothing is sent, and nothing paid. */
    default void replayed() {}

    /** The price list has been read; the price may be unlisted. */
    default void quoted(Quote quote) {}

    /** The budget has reserved this amount for the call. */
    default void reserved(Money amount) {}

    /**
     * An attempt begins: the request is about to be sent.
     *
     * @param number of the attempt, from 1
     */
    default void attemptStarted(int number) {}

    /**
     * The journal, budget or limit failed to record the outcome of the call; the caller receives the result nevertheless. A
     * journal will treat the same request as unsettled.
     */
    default void unrecorded(Exception cause) {}

    /**
     * The call has ended. Always the last event, exactly once.
     *
     * @param failure what the call throws; empty if it succeeded
     */
    default void finished(Duration took, Optional<Throwable> failure) {}
}
