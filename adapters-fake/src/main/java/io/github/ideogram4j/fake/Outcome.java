package io.github.ideogram4j.fake;

import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.ServiceUnreachableException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A scripted outcome of a call to the fake; see {@link FakeTransport#next}. A failure is thrown as the same exception
 * type, with the same delivery, as a real transport uses for it.
 */
public abstract class Outcome {
    Outcome() {}

    /** The call succeeds. The default for calls without a scripted outcome. */
    public static Outcome answered() {
        return new ScriptedOutcome(IncomingCall::arrive, false);
    }

    /** The call succeeds, but the safety filter holds back its first picture, which therefore has no link. */
    public static Outcome firstPictureHeldBack() {
        return new ScriptedOutcome(IncomingCall::arrive, true);
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

    /** The connection cannot be established; the call never arrives. Throws {@link ServiceUnreachableException}. */
    public static Outcome unreachable() {
        return new ScriptedOutcome(
                call -> {
                    throw new ServiceUnreachableException("no connection to " + call.gateway() + ", as scripted", null);
                },
                false);
    }

    /** The call arrives, and the connection is lost before an answer. Throws {@link OutcomeUnknownException}. */
    public static Outcome lost() {
        return failed(call -> new OutcomeUnknownException(
                "no answer from " + call.gateway() + ", the outcome is unknown, as scripted", null, null));
    }

    /**
     * The call arrives and is never answered. It ends at its timeout, by default after 10 minutes, or at an interrupt.
     */
    public static Outcome silent() {
        return failed(IncomingCall::awaitTimeout);
    }

    /** The call succeeds and is billed, but its answer is unreadable. Throws {@link MalformedAnswerException}. */
    public static Outcome unreadable() {
        return failed(call ->
                new MalformedAnswerException(call.gateway() + " sent an unreadable answer, as scripted", null, null));
    }

    private static Outcome failed(Function<IncomingCall, ImageServiceException> failure) {
        return new ScriptedOutcome(
                call -> {
                    call.arrive();
                    throw failure.apply(call);
                },
                false);
    }

    /** Applies this outcome; returns normally if the call succeeds. */
    abstract void apply(IncomingCall call);

    boolean withholdsFirstPicture() {
        return false;
    }

    private static final class ScriptedOutcome extends Outcome {
        private final Consumer<IncomingCall> action;
        private final boolean withholdsFirstPicture;

        ScriptedOutcome(Consumer<IncomingCall> action, boolean withholdsFirstPicture) {
            this.action = action;
            this.withholdsFirstPicture = withholdsFirstPicture;
        }

        @Override
        void apply(IncomingCall call) {
            action.accept(call);
        }

        @Override
        boolean withholdsFirstPicture() {
            return withholdsFirstPicture;
        }
    }
}
