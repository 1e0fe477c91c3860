package io.github.ideogram4j.model;

import java.util.regex.Pattern;

/**
 * A colour of a palette.
 *
 * @param value {@code #RRGGBB} or {@code #RGB} (vendor specification)
 */
public record HexColor(String value) {
    private static final Pattern SPELLING = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

    public HexColor {
        if (!SPELLING.matcher(value).matches()) {
            throw new IllegalArgumentException("color_hex is not #RRGGBB or #RGB: " + Excerpt.of(value));
        }
    }

    /** The colour as {@code 0xRRGGBB}; the short form doubles each digit. */
    public int rgb() {
        int digits = Integer.parseInt(value.substring(1), 16);
        if (value.length() == 7) {
            return digits;
        }
        return (doubled(digits >> 8) << 16) | (doubled(digits >> 4) << 8) | doubled(digits);
    }

    private static int doubled(int digit) {
        return (digit & 0xF) * 0x11;
    }

    @Override
    public String toString() {
        return value;
    }
}
