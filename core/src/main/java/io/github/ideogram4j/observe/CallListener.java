package io.github.ideogram4j.observe;

import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Follows one call, in this order; what does not happen is not told. Called on the threads of the call, one after another;
 * what it throws is ignored.
 */
public interface CallListener extends TransferListener {
    /** For calls nobody observes. */
    CallListener NONE = new CallListener() {};

    /** The request has been checked, with these warnings or errors; only errors end the call. */
    default void checked(List<Violation> violations) {}

    /** A journal has the result of this request already; nothing is sent, and nothing paid. */
    default void replayed() {}

    /** What it will cost is known, or known to be unlisted. */
    default void quoted(Quote quote) {}

    /** The budget has this amount set aside for it. */
    default void reserved(Money amount) {}

    /**
     * It is about to be sent.
     *
     * @param number from 1
     */
    default void attemptStarted(int number) {}

    /**
     * What became of the call could not be noted by journal, budget or limit; the caller gets the result all the same. A journal
     * will ask about the request when it comes again.
     */
    default void unrecorded(Exception cause) {}

    /**
     * It is over: always the last, and told once.
     *
     * @param failure what the caller is thrown; empty if it succeeded
     */
    default void finished(Duration took, Optional<Throwable> failure) {}
}
