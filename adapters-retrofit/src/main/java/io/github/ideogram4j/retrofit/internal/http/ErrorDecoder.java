package io.github.ideogram4j.retrofit.internal.http;

import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.call.ServiceStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Headers;

/** Decodes each response outside 2xx to an exception, by status, headers and {@link ErrorBody}. */
public final class ErrorDecoder {
    private static final int MESSAGE_CHARACTERS = 300;
    private static final int BODY_CHARACTERS = 4096;

    private final String gateway;
    private final Clock clock;

    /**
     * Creates a decoder for one gateway.
     *
     * @param gateway the name of the gateway, for messages
     * @param clock the clock that a {@code Retry-After} date is compared with
     */
    public ErrorDecoder(String gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    /**
     * Returns the exception for a response outside 2xx.
     *
     * @param key hidden in the message and in all that the exception keeps of the response
     */
    public ImageServiceException decode(int status, Headers headers, String rawBody, ApiKey key) {
        String body = key.redact(rawBody);
        ErrorBody error = ErrorBody.parse(body);
        ServiceReply reply = new ServiceReply(
                status,
                requestId(error, headers).map(key::redact),
                error.code().map(key::redact),
                cut(body, BODY_CHARACTERS),
                ReplyHeaders.of(headers, key));
        String message = key.redact(message(status, headers, error));
        Duration retryAfter = RetryAfter.parse(headers, clock).orElse(null);
        ImageServiceException failure = ServiceStatus.failure(message, reply, error.message(), retryAfter);
        String billing = ExceptionMapper.billing(failure.delivery());
        return billing.isEmpty()
                ? failure
                : ServiceStatus.failure(message + billing, reply, error.message(), retryAfter);
    }

    private String message(int status, Headers headers, ErrorBody error) {
        String detail = error.message().map(text -> ": " + oneLine(text)).orElse("");
        String location = headers.get("Location");
        String moved = status / 100 == 3 && location != null ? ", pointing to " + oneLine(location) : "";
        return gateway + " answered " + status + moved + detail;
    }

    private static Optional<String> requestId(ErrorBody error, Headers headers) {
        return error.requestId().isPresent() ? error.requestId() : ReplyHeaders.requestId(headers);
    }

    private static String oneLine(String text) {
        return cut(text.replaceAll("[\\p{Cntrl}\\s]+", " ").trim(), MESSAGE_CHARACTERS);
    }

    private static String cut(String text, int characters) {
        return text.length() <= characters ? text : text.substring(0, characters);
    }
}
