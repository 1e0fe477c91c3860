package io.github.ideogram4j.internal;

import java.util.regex.Pattern;

/** Checks the spelling that all constants of the service share. */
public final class ServiceConstant {
    private static final Pattern SPELLING = Pattern.compile("[A-Z0-9_]{1,64}");

    private ServiceConstant() {}

    /** Throws {@link IllegalArgumentException} that names {@code field} unless the value is 1 to 64 of A-Z, 0-9 and _. */
    public static void require(String field, String value) {
        if (!SPELLING.matcher(value).matches()) {
            throw new IllegalArgumentException(field + " is not a constant of A-Z, 0-9 and _: " + Excerpt.of(value));
        }
    }
}
