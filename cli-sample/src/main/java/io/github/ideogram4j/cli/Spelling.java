package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.Excerpt;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How values are spelled on the command line. */
final class Spelling {
    private Spelling() {}

    static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "not a whole number of at most " + Integer.MAX_VALUE + ": " + Excerpt.of(text), e);
        }
    }

    static BigDecimal decimal(String text) {
        // before the parser sees it: an exponent of nine digits is a number too, and takes for ever
        if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?")) {
            throw new IllegalArgumentException("not a decimal number: " + Excerpt.of(text));
        }
        return new BigDecimal(text);
    }

    /** The service writes {@code RENDER_3D}; {@code render-3d} is easier to type. */
    static String constant(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** A constant of ours as it is typed. */
    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E oneOf(E[] constants, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(constants)
                .filter(constant -> label(constant).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        Excerpt.of(text) + " is not one of " + String.join(", ", labels(constants))));
    }

    static List<String> labels(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Spelling::label).toList();
    }
}
