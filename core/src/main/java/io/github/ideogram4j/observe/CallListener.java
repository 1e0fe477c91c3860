package io.github.ideogram4j.observe;

import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Follows one call. The events come in the order of the methods below, except {@link #replayed}; an event that does not
 * happen is not reported. Called on the threads of the call, one event after another; what a method throws is ignored.
 */
public interface CallListener extends TransferListener {
    /** Ignores every event. */
    CallListener NONE = new CallListener() {};

    /** The request has been checked; only violations that are errors end the call. */
    default void checked(List<Violation> violations) {}

    /**
     * The journal holds the result of this request: nothing is sent and nothing is paid. Comes after {@link #attemptStarted}
     * if another caller of the same request was faster; money that was reserved is released then.
     */
    default void replayed() {}

    /** The price is known, or known to be unlisted. */
    default void quoted(Quote quote) {}

    /** The budget has reserved this amount. */
    default void reserved(Money amount) {}

    /**
     * An attempt begins.
     *
     * @param number of the attempt, from 1
     */
    default void attemptStarted(int number) {}

    /**
     * Journal, budget or in-flight limit could not record the outcome; the caller gets the result all the same. A journal
     * reports the request as unsettled when it is repeated.
     */
    default void unrecorded(Exception cause) {}

    /**
     * The call has ended. Always the last event, and reported once.
     *
     * @param failure what the caller is thrown; empty if the call succeeded
     */
    default void finished(Duration took, Optional<Throwable> failure) {}
}
