package io.github.ideogram4j.retrofit.internal.http;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The parsed body of an error response, in any of the formats of the vendor, the gateways and their proxies.
 *
 * @param message the text for people
 * @param code the error code or type
 * @param requestId the service's identifier of the request
 */
record ErrorBody(Optional<String> message, Optional<String> code, Optional<String> requestId) {
    private static final ErrorBody EMPTY = new ErrorBody(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Pattern REQUEST_ID =
            Pattern.compile("\\((?:tid|request[ _]id)\\s*:\\s*([^)\\s]{1,128})\\)", Pattern.CASE_INSENSITIVE);

    /** Parses JSON, or takes plain text as the message. An HTML page is an empty error body. */
    static ErrorBody parse(String body) {
        Map<?, ?> root = object(json(body));
        if (root.isEmpty()) {
            return isHtml(body) ? EMPTY : of(text(body), Optional.empty(), Optional.empty());
        }
        Map<?, ?> error = object(root.get("error"));
        return of(
                first(
                        error.get("message"),
                        root.get("error"),
                        root.get("detail"),
                        root.get("title"),
                        root.get("message"),
                        head(root.get("messages"))),
                first(error.get("code"), error.get("type"), root.get("reject_reason"), root.get("code")),
                first(root.get("request_id"), error.get("request_id")));
    }

    private static ErrorBody of(Optional<String> message, Optional<String> code, Optional<String> requestId) {
        Optional<String> id = requestId.isPresent() ? requestId : message.flatMap(ErrorBody::quotedId);
        return new ErrorBody(message, code, id);
    }

    private static Optional<String> quotedId(String message) {
        Matcher matcher = REQUEST_ID.matcher(message);
        return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
    }

    private static @Nullable Object json(String body) {
        try {
            return JsonReader.of(new Buffer().writeUtf8(body)).readJsonValue();
        } catch (IOException | RuntimeException e) {
            return null; // HTML, plain text or truncated JSON, which is the message itself
        }
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static @Nullable Object head(@Nullable Object value) {
        return value instanceof List<?> list && !list.isEmpty() ? list.get(0) : null;
    }

    private static Optional<String> first(@Nullable Object... candidates) {
        for (Object candidate : candidates) {
            Optional<String> text = text(candidate);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(@Nullable Object value) {
        if (value instanceof Double number) {
            return Optional.of(number == Math.rint(number) ? Long.toString(number.longValue()) : number.toString());
        }
        return value instanceof String text && !text.trim().isEmpty() ? Optional.of(text.trim()) : Optional.empty();
    }

    private static boolean isHtml(String body) {
        return body.trim().startsWith("<");
    }
}
