package io.github.ideogram4j.retrofit.internal.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okhttp3.Headers;

/** Reads response headers: those that exceptions keep, and the request id among them. */
final class ReplyHeaders {
    private static final int MAX_HEADERS = 64;
    private static final int MAX_CHARACTERS = 256;
    private static final List<String> ID_NAMES = List.of("X-Request-Id", "Request-Id", "X-Oneapi-Request-Id");
    private static final int MAX_ID_CHARACTERS = 128;

    private ReplyHeaders() {}

    /** Returns the headers an exception keeps, by lower-case name: without cookies and without the key. */
    static Map<String, List<String>> of(Headers headers, ApiKey key) {
        Map<String, List<String>> kept = new TreeMap<>();
        for (int i = 0; i < Math.min(headers.size(), MAX_HEADERS); i++) {
            String name = redacted(headers.name(i).toLowerCase(Locale.ROOT), key);
            if (!name.equals("set-cookie")) {
                kept.computeIfAbsent(name, first -> new ArrayList<>()).add(redacted(headers.value(i), key));
            }
        }
        return kept;
    }

    /** Returns the service's identifier of the request. */
    static Optional<String> requestId(Headers headers) {
        for (String name : ID_NAMES) {
            String value = headers.get(name);
            if (value != null && !value.isEmpty()) {
                return Optional.of(cutId(value));
            }
        }
        return Optional.empty();
    }

    /** Cuts an identifier to the length that is kept. */
    static String cutId(String id) {
        return id.substring(0, Math.min(id.length(), MAX_ID_CHARACTERS));
    }

    private static String redacted(String text, ApiKey key) {
        String redacted = key.redact(text);
        return redacted.substring(0, Math.min(redacted.length(), MAX_CHARACTERS));
    }
}
