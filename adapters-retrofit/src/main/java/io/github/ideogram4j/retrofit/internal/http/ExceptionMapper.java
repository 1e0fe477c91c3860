package io.github.ideogram4j.retrofit.internal.http;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.ServiceReply;
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
            return unreadable(String.valueOf(answer.getMessage()), answer.getCause(), state);
        }
        String description = state.key().redact(describe(cause));
        Throwable safeCause = withoutKey(cause, state);
        return switch (cause instanceof RequestState.BodyConsumedException ? Delivery.NOT_SENT : state.delivery()) {
            case NOT_SENT -> notSent(cause, description, safeCause);
            case RECEIVED -> unreadable("broke off: " + description, cause, state);
            case REJECTED, UNKNOWN ->
                new OutcomeUnknownException(
                        "no answer from " + gateway + ": " + description + billing(Delivery.UNKNOWN), null, safeCause);
        };
    }

    /** The exception for a passed deadline. Abandons the request. */
    public ImageServiceException deadlineExceeded(RequestState state) {
        Delivery delivery = state.abandon();
        String within = " within " + state.deadline();
        if (delivery != Delivery.RECEIVED) {
            return new DeadlineExceededException(
                    "no answer from " + gateway + within + billing(delivery), delivery, null);
        }
        List<GeneratedImage> images = images(state);
        return new DeadlineExceededException(
                "the answer of " + gateway + " did not end" + within + links(images) + billing(delivery),
                delivery,
                state.reply(),
                null,
                images);
    }

    /** The exception for an interrupt during a paid request, which it abandons. Sets the interrupt flag again. */
    public ImageServiceException interrupted(RequestState state) {
        Delivery delivery = state.abandon();
        if (delivery != Delivery.RECEIVED) {
            return interrupted(delivery, billing(delivery));
        }
        Thread.currentThread().interrupt();
        List<GeneratedImage> images = images(state);
        return new CallInterruptedException(
                "the call to " + gateway + " was interrupted while its answer was read" + links(images)
                        + billing(delivery),
                delivery,
                state.reply(),
                null,
                images);
    }

    /** The exception for an interrupt. Sets the interrupt flag again. */
    public ImageServiceException interrupted(Delivery delivery) {
        return interrupted(delivery, "");
    }

    private ImageServiceException interrupted(Delivery delivery, String billing) {
        Thread.currentThread().interrupt();
        return new CallInterruptedException("the call to " + gateway + " was interrupted" + billing, delivery, null);
    }

    /** The words about money with which the message of a failure ends; empty if it cost nothing. */
    public static String billing(Delivery delivery) {
        return delivery == Delivery.UNKNOWN || delivery == Delivery.RECEIVED
                ? "; the request may have been carried out and billed"
                : "";
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

    /** The exception for a 2xx answer without content. */
    public ImageServiceException empty(RequestState state) {
        return unreadable("has no content", null, state);
    }

    private ImageServiceException unreadable(String reason, @Nullable Throwable cause, RequestState state) {
        List<GeneratedImage> images = images(state);
        ServiceReply reply = state.reply();
        String id = reply.requestId().map(text -> ", request id " + text).orElse("");
        return new MalformedAnswerException(
                gateway + " answered " + state.status() + ", but the answer "
                        + state.key().redact(reason) + id + links(images) + billing(Delivery.RECEIVED),
                reply,
                cause == null ? null : withoutKey(cause, state),
                images);
    }

    /** The pictures whose links have arrived. */
    private List<GeneratedImage> images(RequestState state) {
        List<GeneratedImage> images = mapper.images(state.answer().images(), state.key()::redact);
        images.removeIf(image -> !image.available());
        return images;
    }

    private static String links(List<GeneratedImage> images) {
        return images.isEmpty() ? "" : "; links to " + images.size() + " pictures arrived before";
    }
}
