package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.port.CallInterruptedException;
import io.github.ideogram4j.port.DeadlineExceededException;
import io.github.ideogram4j.port.Delivery;
import io.github.ideogram4j.port.ImageServiceException;
import io.github.ideogram4j.port.MalformedAnswerException;
import io.github.ideogram4j.port.OutcomeUnknownException;
import io.github.ideogram4j.port.ServiceUnreachableException;
import java.io.InterruptedIOException;

/** Turns what went wrong on the way into the exception it means, by how far the request had got. */
final class Failures {
    private final String gateway;

    Failures(String gateway) {
        this.gateway = gateway;
    }

    ImageServiceException of(Throwable cause, Transit transit) {
        if (cause instanceof UnreadableAnswerException answer) {
            return unreadable(answer, transit);
        }
        String what = describe(cause);
        return switch (transit.delivery()) {
            case NOT_SENT -> notSent(cause, what);
            case RECEIVED ->
                new MalformedAnswerException(gateway + " answered, but reading failed: " + what, null, cause);
            case REJECTED, UNKNOWN ->
                new OutcomeUnknownException(
                        "no answer from " + gateway + " to a request it may have: " + what, null, cause);
        };
    }

    ImageServiceException deadline(Transit transit) {
        return new DeadlineExceededException(
                "no answer from " + gateway + " within " + transit.deadline(), transit.delivery(), null);
    }

    /** To be thrown at once: sets the interrupt flag again. */
    ImageServiceException interrupted(Delivery delivery) {
        Thread.currentThread().interrupt();
        return new CallInterruptedException("the call to " + gateway + " was interrupted", delivery, null);
    }

    static String describe(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
    }

    private ImageServiceException notSent(Throwable cause, String what) {
        // the user's own client may have a limit for the whole call
        return cause instanceof InterruptedIOException && "timeout".equals(cause.getMessage())
                ? new DeadlineExceededException("no connection to " + gateway + " in time", Delivery.NOT_SENT, cause)
                : new ServiceUnreachableException("no connection to " + gateway + ": " + what, cause);
    }

    private ImageServiceException unreadable(UnreadableAnswerException answer, Transit transit) {
        Throwable cause = answer.getCause() == null ? answer : answer.getCause();
        return new MalformedAnswerException(
                gateway + " made the pictures, but its answer cannot be read: " + describe(cause),
                transit.reply(answer.head()),
                cause);
    }
}
