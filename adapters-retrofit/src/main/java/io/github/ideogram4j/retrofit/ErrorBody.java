package io.github.ideogram4j.retrofit;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** What a refusal says, in whichever of the dialects of vendor, gateways and proxies it is written. */
record ErrorBody(Optional<String> message, Optional<String> code, Optional<String> requestId) {
    private static final ErrorBody SILENT = new ErrorBody(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Pattern REQUEST_ID =
            Pattern.compile("\\((?:tid|request[ _]id)\\s*:\\s*([^)\\s]{1,128})\\)", Pattern.CASE_INSENSITIVE);

    static ErrorBody parse(String body) {
        Map<?, ?> root = object(json(body));
        if (root.isEmpty()) {
            return isPage(body) ? SILENT : of(text(body), Optional.empty(), Optional.empty());
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
            return null; // HTML, plain text or a torn answer: its words still count
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

    private static boolean isPage(String body) {
        return body.trim().startsWith("<");
    }
}
