package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.port.AuthenticationException;
import io.github.ideogram4j.port.ImageServiceException;
import io.github.ideogram4j.port.InsufficientBalanceException;
import io.github.ideogram4j.port.OutcomeUnknownException;
import io.github.ideogram4j.port.RequestRejectedException;
import io.github.ideogram4j.port.SafetyRefusalException;
import io.github.ideogram4j.port.ServiceBusyException;
import io.github.ideogram4j.port.ServiceReply;
import java.time.Clock;
import java.time.Duration;
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
                cut(body, BODY_CHARACTERS));
        String message = key.redact(message(status, headers, error));
        if (Balance.isLow(status, error)) {
            return new InsufficientBalanceException(message, reply);
        }
        return byStatus(message, reply, RetryAfter.in(headers, clock));
    }

    private static ImageServiceException byStatus(String message, ServiceReply reply, Optional<Duration> wait) {
        int status = reply.status();
        if (status == 429 || status == 503) {
            return new ServiceBusyException(message, reply, wait.orElse(null));
        }
        if (!StatusCode.refuses(status)) {
            return new OutcomeUnknownException(message, reply, null);
        }
        return switch (status) {
            case 401, 403 -> new AuthenticationException(message, reply);
            case 422 -> new SafetyRefusalException(message, reply);
            default -> new RequestRejectedException(message, reply);
        };
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
