package io.github.ideogram4j.samples;

import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.call.ServiceStatus;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

// sample: transport-refusal
/** Maps an answer that is not 2xx to an exception. */
final class Refusal {
    private static final Pattern REQUEST_ID = Pattern.compile("\\((?:tid|request id): ?([^) ]{1,128})\\)");

    private Refusal() {}

    static ImageServiceException of(int status, Optional<String> retryAfter, String body) {
        Map<?, ?> answer = object(body);
        Map<?, ?> error = answer.get("error") instanceof Map<?, ?> object ? object : Map.of();
        Optional<String> words = first(
                error.get("message"),
                answer.get("error"),
                answer.get("detail"),
                answer.get("title"),
                answer.get("message"));
        ServiceReply reply = new ServiceReply(
                status,
                words.map(REQUEST_ID::matcher).filter(Matcher::find).map(id -> id.group(1)),
                first(error.get("code"), error.get("type"), answer.get("reject_reason"), answer.get("code")),
                cut(body, 4096));
        String message = "the service answered " + status
                + words.map(text -> ": " + cut(text, 300)).orElse("");
        return ServiceStatus.failure(
                message, reply, words, retryAfter.map(Refusal::wait).orElse(null));
    }

    /** Reads seconds or a date; null if the text is neither. */
    private static @Nullable Duration wait(String text) {
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
            Duration wait = Duration.between(Instant.now(), then);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The JSON object of the body; empty if it is not JSON, such as the page of a proxy. */
    private static Map<?, ?> object(String body) {
        try {
            return Json.object(body);
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static Optional<String> first(@Nullable Object... candidates) {
        return Arrays.stream(candidates)
                .flatMap(candidate -> Json.text(candidate).stream())
                .findFirst();
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
// end
