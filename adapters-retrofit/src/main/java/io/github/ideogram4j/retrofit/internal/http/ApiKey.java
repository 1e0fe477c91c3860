package io.github.ideogram4j.retrofit.internal.http;

import io.github.ideogram4j.call.AuthenticationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** An API key, valid as a header value. Only the header of a request contains it. */
public final class ApiKey {
    private static final String HIDDEN = "[key]";
    // many keys share a shorter beginning
    private static final int MIN_PREFIX_CHARACTERS = 8;

    private final String value;
    private final String headerName;
    private final String headerPrefix;

    private ApiKey(String value, String headerName, String headerPrefix) {
        this.value = value;
        this.headerName = headerName;
        this.headerPrefix = headerPrefix;
    }

    /**
     * Asks the supplier for a key.
     *
     * @param headerName the header that carries the key
     * @param headerPrefix the text before the key in that header; may be empty
     * @throws AuthenticationException if the supplier fails or the key is blank or not printable ASCII
     */
    public static ApiKey from(Supplier<String> supplier, String headerName, String headerPrefix) {
        String value = ask(supplier);
        if (value == null || value.trim().isEmpty()) {
            throw new AuthenticationException("the key is blank");
        }
        requirePrintable(value);
        return new ApiKey(value, headerName, headerPrefix);
    }

    Request addTo(Request request) {
        return request.newBuilder().header(headerName, headerPrefix + value).build();
    }

    /** Hides the key in a text, and a part of the key at the end of a text that was cut there. */
    public String redact(String text) {
        String rest = hideEscaped(text.replace(value, HIDDEN));
        for (int length = value.length() - 1; length >= MIN_PREFIX_CHARACTERS; length--) {
            if (rest.endsWith(value.substring(0, length))) {
                return rest.substring(0, rest.length() - length) + HIDDEN;
            }
        }
        return rest;
    }

    /** Whether the stack trace of the exception, causes and suppressed exceptions included, contains the key. */
    boolean isShownBy(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        String text = trace.toString();
        return !redact(text).equals(text);
    }

    /** Hides the key in its JSON-escaped forms. */
    private String hideEscaped(String text) {
        return text.indexOf('\\') < 0 ? text : escaped().matcher(text).replaceAll(HIDDEN);
    }

    private Pattern escaped() {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            String plain = Pattern.quote(String.valueOf(character));
            String code = Integer.toHexString(character); // two digits, because the key is printable ASCII
            pattern.append("(?:\\\\?")
                    .append(plain)
                    .append("|(?i:\\\\u00")
                    .append(code)
                    .append("))");
        }
        return Pattern.compile(pattern.toString());
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

    /** OkHttp would put the key into its error message, and a line break would forge a header. */
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
