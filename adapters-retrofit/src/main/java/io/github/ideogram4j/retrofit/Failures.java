package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.model.GeneratedImage;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong on the way into the exception it means, by how far the request had got. */
final class Failures {
    private final String gateway;
    private final ImageMapper mapper;

    Failures(String gateway, ImageMapper mapper) {
        this.gateway = gateway;
        this.mapper = mapper;
    }

    ImageServiceException of(Throwable cause, Transit transit) {
        if (cause instanceof BrokenUploadException upload) {
            return upload.failure();
        }
        if (cause instanceof UnreadableAnswerException answer) {
            return unreadable(answer, transit);
        }
        String what = transit.key().redact(describe(cause));
        Throwable harmless = harmless(cause, transit);
        return switch (cause instanceof BodyReadException ? Delivery.NOT_SENT : transit.delivery()) {
            case NOT_SENT -> notSent(cause, what, harmless);
            case RECEIVED ->
                new MalformedAnswerException(
                        gateway + " answered, but reading failed: " + what, transit.reply(""), harmless);
            case REJECTED, UNKNOWN ->
                new OutcomeUnknownException(
                        "no answer from " + gateway + " to a request it may have: " + what, null, harmless);
        };
    }

    ImageServiceException deadline(Transit transit) {
        return new DeadlineExceededException(
                "no answer from " + gateway + " within " + transit.deadline(), transit.abandon(), null);
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

    /** What a server sends in place of HTTP, OkHttp quotes. */
    private static @Nullable Throwable harmless(Throwable cause, Transit transit) {
        return transit.key().isShownBy(cause) ? null : cause;
    }

    private ImageServiceException notSent(Throwable cause, String what, @Nullable Throwable harmless) {
        // the user's own client may have a limit for the whole call
        boolean late = cause instanceof InterruptedIOException
                && !(cause instanceof SocketTimeoutException) // that of a handshake, say
                && "timeout".equals(cause.getMessage());
        return late
                ? new DeadlineExceededException("no connection to " + gateway + " in time", Delivery.NOT_SENT, harmless)
                : new ServiceUnreachableException("nothing was sent to " + gateway + ": " + what, harmless);
    }

    private ImageServiceException unreadable(UnreadableAnswerException answer, Transit transit) {
        Throwable cause = answer.getCause() == null ? answer : answer.getCause();
        List<GeneratedImage> saved = mapper.images(answer.images());
        saved.removeIf(image -> !image.available());
        String some = saved.isEmpty() ? "" : "; links to " + saved.size() + " of them came before it broke off";
        return new MalformedAnswerException(
                gateway + " made the pictures, but its answer cannot be read: "
                        + transit.key().redact(describe(cause)) + some,
                transit.reply(answer.head()),
                harmless(cause, transit),
                saved);
    }
}
