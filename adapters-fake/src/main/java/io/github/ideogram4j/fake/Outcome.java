package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.ServiceUnreachableException;
import java.util.Set;
import java.util.TreeSet;

/**
 * A scripted outcome of a call to the fake; see {@link FakeTransport#next} and {@link FakeTransport#on(Class)}. A failure is
 * thrown as the same exception type, with the same delivery, as a real transport uses for it. Immutable.
 */
public sealed class Outcome permits RefusalOutcome {
    private static final String UNREACHABLE = "unreachable";
    private static final String LOST = "lost";
    private static final String SILENT = "silent";
    private static final String UNREADABLE = "unreadable";

    private final String name;
    private final Set<Integer> heldBack;

    Outcome(String name, Set<Integer> heldBack) {
        this.name = name;
        this.heldBack = heldBack;
    }

    /** The call succeeds. The default for calls without a scripted outcome. */
    public static Outcome answered() {
        return new Outcome("answered", Set.of());
    }

    /**
     * The call succeeds, but the safety filter holds back some of its pictures, which therefore have no link.
     *
     * @param indexes of the pictures, from 0; an index beyond the last picture has no effect
     * @throws IllegalArgumentException if there is none, or one is negative
     */
    public static Outcome heldBack(int... indexes) {
        Set<Integer> chosen = new TreeSet<>();
        for (int index : indexes) {
            chosen.add(index);
            if (index < 0) {
                throw new IllegalArgumentException("index < 0: " + index);
            }
        }
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no index of a picture to hold back");
        }
        return new Outcome("held back " + chosen, chosen);
    }

    /**
     * The service answers with an error status.
     *
     * @param status HTTP status, 400 to 599; determines the exception and its delivery
     * @throws IllegalArgumentException if {@code status} is out of range
     */
    public static RefusalOutcome refused(int status) {
        return RefusalOutcome.of(status);
    }

    /** The service, a gateway or a proxy answers with an error in its own form, with the usual status of that form. */
    public static RefusalOutcome refused(ErrorDialect dialect) {
        return RefusalOutcome.of(dialect.status).withDialect(dialect);
    }

    /** The connection cannot be established; the call never arrives. Throws {@link ServiceUnreachableException}. */
    public static Outcome unreachable() {
        return new Outcome(UNREACHABLE, Set.of());
    }

    /**
     * The call is carried out and billed, and the connection is lost before an answer. Throws {@link
     * OutcomeUnknownException}.
     */
    public static Outcome lost() {
        return new Outcome(LOST, Set.of());
    }

    /**
     * The call is carried out and billed, and never answered. It ends at its timeout, by default after 10 minutes, or at an
     * interrupt.
     */
    public static Outcome silent() {
        return new Outcome(SILENT, Set.of());
    }

    /** The call succeeds and is billed, but its answer is unreadable. Throws {@link MalformedAnswerException}. */
    public static Outcome unreadable() {
        return new Outcome(UNREADABLE, Set.of());
    }

    /** Applies this outcome; returns normally if the call succeeds. */
    void apply(IncomingCall call) {
        String gateway = call.gateway();
        if (name.equals(UNREACHABLE)) {
            throw new ServiceUnreachableException("no connection to " + gateway + ", as scripted", null);
        }
        call.arrive();
        if (name.equals(SILENT)) {
            throw call.awaitTimeout();
        }
        call.awaitAnswer();
        if (name.equals(LOST)) {
            throw new OutcomeUnknownException(
                    "no answer from " + gateway + ", the outcome is unknown, as scripted", null, null);
        }
        if (name.equals(UNREADABLE)) {
            throw new MalformedAnswerException(gateway + " sent an unreadable answer, as scripted", null, null);
        }
    }

    /** Whether the service bills a call with this outcome. */
    boolean billed() {
        return true;
    }

    boolean holdsBack(int index) {
        return heldBack.contains(index);
    }

    @Override
    public String toString() {
        return name;
    }
}
