package io.github.ideogram4j.retrofit.internal.http;

import io.github.ideogram4j.call.AuthenticationException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Supplier;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** An API key, valid as a header value. Only the header of a request contains it. */
public final class ApiKey {
    private static final String HIDDEN = "[key]";
    // many keys share a shorter beginning, and words may be equal to it
    private static final int MIN_PREFIX_CHARACTERS = 8;
    // JSON in JSON in JSON in JSON needs 15; without a limit, long runs would take quadratic time
    private static final int MAX_BACKSLASHES = 16;

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

    Request.Builder addTo(Request.Builder request) {
        return request.header(headerName, headerPrefix.isEmpty() ? value : headerPrefix + value);
    }

    /**
     * Hides the key, and each part of it that begins with its first eight characters: in any case, JSON-escaped and
     * percent-encoded. A key of fewer characters is hidden as it is spelled only.
     */
    public String redact(String text) {
        int start = indexOfKey(text, 0);
        if (start < 0) {
            return text;
        }
        StringBuilder redacted = new StringBuilder(text.length());
        int shown = 0;
        while (start >= 0) {
            redacted.append(text, shown, start).append(HIDDEN);
            shown = endOfKey(text, start);
            start = indexOfKey(text, shown);
        }
        return redacted.append(text, shown, text.length()).toString();
    }

    /** Returns the start of the next key, or part of it; -1 if there is none. */
    private int indexOfKey(String text, int from) {
        char first = value.charAt(0);
        for (int i = from; i < text.length(); i++) {
            char next = text.charAt(i);
            // any other character cannot begin a key, in whatever spelling
            boolean possible = (next | ' ') == (first | ' ') || next == '\\' || next == '%' || next > '~';
            if (possible && endOfKey(text, i) > i) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the end of the key, or of a part of it, that begins at {@code start}; {@code start} if there is none. */
    private int endOfKey(String text, int start) {
        int end = start;
        for (int i = 0; i < value.length(); i++) {
            int next = endOfCharacter(text, end, value.charAt(i));
            if (next < 0) {
                return i < MIN_PREFIX_CHARACTERS ? start : end;
            }
            end = next;
        }
        return end;
    }

    /** Returns the end of a character of the key in any spelling, or -1 if it is another character. */
    private int endOfCharacter(String text, int start, char wanted) {
        int end = start;
        int limit = wanted == '\\' ? start : Math.min(text.length(), start + MAX_BACKSLASHES);
        while (end < limit && text.charAt(end) == '\\') {
            end++;
        }
        if (end > start && isCode(text, end, "u00", wanted)) {
            return end + 5;
        }
        if (end == start && isCode(text, end, "%", wanted)) {
            return end + 3;
        }
        if (end == start && isCode(text, end, "%25", wanted)) {
            return end + 5;
        }
        return end < text.length() && isSame(text.charAt(end), wanted) ? end + 1 : -1;
    }

    private boolean isSame(char character, char wanted) {
        return character == wanted
                || (value.length() >= MIN_PREFIX_CHARACTERS
                        && Character.toLowerCase(character) == Character.toLowerCase(wanted));
    }

    /** Whether {@code mark} and the two hexadecimal digits of the character are at {@code start}. */
    private boolean isCode(String text, int start, String mark, char wanted) {
        int digits = start + mark.length();
        if (!text.startsWith(mark, start) || digits + 2 > text.length()) {
            return false;
        }
        int high = Character.digit(text.charAt(digits), 16);
        int low = Character.digit(text.charAt(digits + 1), 16);
        return high >= 0 && low >= 0 && isSame((char) (high * 16 + low), wanted);
    }

    /** Whether the stack trace of the exception, causes and suppressed exceptions included, contains the key. */
    boolean isShownBy(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        String text = trace.toString();
        return indexOfKey(text, 0) >= 0;
    }

    @Override
    public String toString() {
        return "ApiKey[hidden]";
    }

    private static @Nullable String ask(Supplier<String> supplier) {
        try {
            return supplier.get();
        } catch (Exception e) { // Kotlin code may throw any
            if (CallWatchdog.isInterrupt(e)) {
                Thread.currentThread().interrupt(); // the flag decides over what the caller gets
            }
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
