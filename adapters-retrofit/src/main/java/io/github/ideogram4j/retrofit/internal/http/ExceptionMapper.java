package io.github.ideogram4j.retrofit.internal.http;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.retrofit.internal.wire.UnreadableAnswerException;
import io.github.ideogram4j.retrofit.internal.wire.WireMapper;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps the failures of paid requests and downloads to exceptions, by the {@link RequestState} of the request. */
public final class ExceptionMapper {
    private final String gateway;
    private final WireMapper mapper;

    /**
     * Creates a mapper for one gateway.
     *
     * @param gateway the name of the gateway, for messages
     */
    public ExceptionMapper(String gateway, WireMapper mapper) {
        this.gateway = gateway;
        this.mapper = mapper;
    }

    /** Maps what the HTTP stack threw. */
    public ImageServiceException map(Throwable cause, RequestState state) {
        if (cause instanceof BrokenUploadException upload) {
            return upload.failure();
        }
        if (cause instanceof UnreadableAnswerException answer) {
            return unreadable(answer, state);
        }
        String description = state.key().redact(describe(cause));
        Throwable safeCause = withoutKey(cause, state);
        return switch (cause instanceof RequestState.BodyConsumedException ? Delivery.NOT_SENT : state.delivery()) {
            case NOT_SENT -> notSent(cause, description, safeCause);
            case RECEIVED ->
                new MalformedAnswerException(
                        gateway + " answered, but reading failed: " + description, state.reply(""), safeCause);
            case REJECTED, UNKNOWN ->
                new OutcomeUnknownException(
                        "no answer from " + gateway + " to a request it may have: " + description, null, safeCause);
        };
    }

    /** The exception for a passed deadline. Abandons the request. */
    public ImageServiceException deadlineExceeded(RequestState state) {
        return new DeadlineExceededException(
                "no answer from " + gateway + " within " + state.deadline(), state.abandon(), null);
    }

    /** The exception for an interrupt. Sets the interrupt flag again. */
    public ImageServiceException interrupted(Delivery delivery) {
        Thread.currentThread().interrupt();
        return new CallInterruptedException("the call to " + gateway + " was interrupted", delivery, null);
    }

    /** The simple class name and the message of an exception. */
    public static String describe(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
    }

    /** Returns null for an exception that contains the key: OkHttp quotes what a server sends in place of HTTP. */
    private static @Nullable Throwable withoutKey(Throwable cause, RequestState state) {
        return state.key().isShownBy(cause) ? null : cause;
    }

    private ImageServiceException notSent(Throwable cause, String description, @Nullable Throwable safeCause) {
        // an HTTP stack of the user may have a call timeout
        boolean late = cause instanceof InterruptedIOException
                && !(cause instanceof SocketTimeoutException) // of a TLS handshake, for example
                && "timeout".equals(cause.getMessage());
        return late
                ? new DeadlineExceededException(
                        "no connection to " + gateway + " in time", Delivery.NOT_SENT, safeCause)
                : new ServiceUnreachableException("nothing was sent to " + gateway + ": " + description, safeCause);
    }

    private ImageServiceException unreadable(UnreadableAnswerException answer, RequestState state) {
        Throwable cause = answer.getCause() == null ? answer : answer.getCause();
        List<GeneratedImage> saved = mapper.images(answer.images());
        saved.removeIf(image -> !image.available());
        String savedLinks = saved.isEmpty() ? "" : "; links to " + saved.size() + " of them came before it broke off";
        return new MalformedAnswerException(
                gateway + " made the pictures, but its answer cannot be read: "
                        + state.key().redact(describe(cause)) + savedLinks,
                state.reply(answer.head()),
                withoutKey(cause, state),
                saved);
    }
}
