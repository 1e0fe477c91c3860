package io.github.ideogram4j.journal;

import io.github.ideogram4j.call.Delivery;
import java.time.Instant;
import java.util.Optional;

/**
 * What a journal knows of a request that was billed, or may have been.
 *
 * @param operation such as {@code v3-generate}
 * @param since when it was last sent, or when it became known what came of it
 * @param state how far it got
 * @param answer what it brought; present if answered
 * @param reason what is said of a failure; empty if there is nothing to say
 */
public record JournalEntry(
        RequestFingerprint request,
        String operation,
        Instant since,
        State state,
        Optional<JournalAnswer> answer,
        String reason) {
    /** The reason of an entry whose request is known to be under way, in this process or on another machine. */
    public static final String UNDER_WAY = "it is under way";

    /** How far a request got. */
    public enum State {
        /** It is under way, or the program that sent it died before it knew more. */
        SENT,
        /** It failed in a way that leaves open whether it was carried out: delivery {@link Delivery#UNKNOWN}. */
        UNKNOWN,
        /** It was carried out and billed, but its answer could not be read: delivery {@link Delivery#RECEIVED}. */
        UNREADABLE,
        /** It was carried out, and this is what it brought. */
        ANSWERED
    }

    JournalEntry withReason(String other) {
        return new JournalEntry(request, operation, since, state, answer, other);
    }

    /** Whether its request is known to be under way: it will be settled without a decision. */
    public boolean isUnderWay() {
        return state == State.SENT && reason.equals(UNDER_WAY);
    }

    /** Whether somebody has to decide what becomes of it. */
    public boolean isUnsettled() {
        return state != State.ANSWERED;
    }
}
