package io.github.ideogram4j.model;

import java.util.regex.Pattern;

/** The spelling all constants of the service share. */
final class Constants {
    private static final Pattern SPELLING = Pattern.compile("[A-Z0-9_]{1,64}");

    private Constants() {}

    static void requireConstant(String field, String value) {
        if (!SPELLING.matcher(value).matches()) {
            throw new IllegalArgumentException(field + " is not a constant of A-Z, 0-9 and _: " + Excerpt.of(value));
        }
    }
}
