package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.call.ServiceStatus;
import java.time.Clock;
import java.util.Optional;
import okhttp3.Headers;

/** Turns every answer that is not 2xx into the exception it means. */
final class Refusals {
    private static final int MESSAGE_CHARACTERS = 300;
    private static final int BODY_CHARACTERS = 4096;

    private final String gateway;
    private final Clock clock;

    Refusals(String gateway, Clock clock) {
        this.gateway = gateway;
        this.clock = clock;
    }

    ImageServiceException of(int status, Headers headers, String rawBody, ApiKey key) {
        String body = key.redact(rawBody);
        ErrorBody error = ErrorBody.parse(body);
        ServiceReply reply = new ServiceReply(
                status,
                requestId(error, headers).map(key::redact),
                error.code().map(key::redact),
                cut(body, BODY_CHARACTERS),
                ReplyHeaders.of(headers, key));
        String message = key.redact(message(status, headers, error));
        return ServiceStatus.failure(
                message, reply, error.message(), RetryAfter.in(headers, clock).orElse(null));
    }

    private String message(int status, Headers headers, ErrorBody error) {
        String said = error.message().map(text -> ": " + oneLine(text)).orElse("");
        String location = headers.get("Location");
        String moved = status / 100 == 3 && location != null ? ", pointing to " + oneLine(location) : "";
        return gateway + " answered " + status + moved + said;
    }

    private static Optional<String> requestId(ErrorBody error, Headers headers) {
        return error.requestId().isPresent() ? error.requestId() : RequestId.in(headers);
    }

    private static String oneLine(String text) {
        return cut(text.replaceAll("[\\p{Cntrl}\\s]+", " ").trim(), MESSAGE_CHARACTERS);
    }

    private static String cut(String text, int characters) {
        return text.length() <= characters ? text : text.substring(0, characters);
    }
}
