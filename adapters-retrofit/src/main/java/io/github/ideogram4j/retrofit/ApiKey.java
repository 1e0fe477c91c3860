package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.call.AuthenticationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** A key fit for a header. Shows itself nowhere but there. */
final class ApiKey {
    private static final String HIDDEN = "[key]";
    // what many keys begin with tells nothing
    private static final int TELLING = 8;

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

    /** The text without the key, should a service echo it, and without its beginning where the text was cut in its midst. */
    String redact(String text) {
        String rest = hideEscaped(text.replace(value, HIDDEN));
        for (int length = value.length() - 1; length >= TELLING; length--) {
            if (rest.endsWith(value.substring(0, length))) {
                return rest.substring(0, rest.length() - length) + HIDDEN;
            }
        }
        return rest;
    }

    /** Whether the key is in the text of the exception, or of one that hangs on it. */
    boolean isShownBy(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        String text = trace.toString();
        return !redact(text).equals(text);
    }

    /** As JSON may spell it. */
    private String hideEscaped(String text) {
        return text.indexOf('\\') < 0 ? text : escaped().matcher(text).replaceAll(HIDDEN);
    }

    private Pattern escaped() {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            String plain = Pattern.quote(String.valueOf(character));
            String code = Integer.toHexString(character); // of two digits: the key is printable
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
