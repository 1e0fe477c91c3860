package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.port.AuthenticationException;
import java.util.function.Supplier;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** A key fit for a header. Shows itself nowhere but there. */
final class ApiKey {
    private final String value;
    private final HttpGateway.KeyHeader header;

    private ApiKey(String value, HttpGateway.KeyHeader header) {
        this.value = value;
        this.header = header;
    }

    static ApiKey from(Supplier<String> supplier, HttpGateway.KeyHeader header) {
        String value = ask(supplier);
        if (value == null || value.trim().isEmpty()) {
            throw new AuthenticationException("the key is blank");
        }
        requirePrintable(value);
        return new ApiKey(value, header);
    }

    Request addTo(Request request) {
        return switch (header) {
            case API_KEY -> request.newBuilder().header("Api-Key", value).build();
            case BEARER ->
                request.newBuilder().header("Authorization", "Bearer " + value).build();
        };
    }

    /** The text without the key, should a service echo it. */
    String redact(String text) {
        return text.replace(value, "[key]");
    }

    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }

    private static @Nullable String ask(Supplier<String> supplier) {
        try {
            return supplier.get();
        } catch (RuntimeException e) {
            AuthenticationException failure = new AuthenticationException(
                    "the key supplier failed: " + e.getClass().getSimpleName());
            failure.addSuppressed(e);
            throw failure;
        }
    }

    /** Checked here, because OkHttp would show the key in its complaint, and a line break would forge a header. */
    private static void requirePrintable(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character <= ' ' || character > '~') {
                throw new AuthenticationException(
                        "the key has a control character, a space or a character outside ASCII at position " + (i + 1)
                                + " of " + value.length());
            }
        }
    }
}
