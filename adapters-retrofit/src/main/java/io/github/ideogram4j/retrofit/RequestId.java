package io.github.ideogram4j.retrofit;

import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/** The service's name for a call, where its headers tell one. */
final class RequestId {
    private static final List<String> NAMES = List.of("X-Request-Id", "Request-Id", "X-Oneapi-Request-Id");
    private static final int MAX_CHARACTERS = 128;

    private RequestId() {}

    static Optional<String> in(Headers headers) {
        for (String name : NAMES) {
            String value = headers.get(name);
            if (value != null && !value.isEmpty()) {
                return Optional.of(value.substring(0, Math.min(value.length(), MAX_CHARACTERS)));
            }
        }
        return Optional.empty();
    }
}
