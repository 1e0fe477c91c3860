package io.github.ideogram4j.model;

import java.util.regex.Pattern;

/**
 * A style the service has given a code to.
 *
 * @param value eight hexadecimal digits (vendor specification)
 */
public record StyleCode(String value) {
    private static final Pattern SPELLING = Pattern.compile("[0-9a-fA-F]{8}");

    public StyleCode {
        if (!SPELLING.matcher(value).matches()) {
            throw new IllegalArgumentException("style_codes is not 8 hexadecimal digits: " + Excerpt.of(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
