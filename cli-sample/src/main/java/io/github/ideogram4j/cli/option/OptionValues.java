package io.github.ideogram4j.cli.option;

import io.github.ideogram4j.internal.Excerpt;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Parses and prints values as they are typed on the command line. */
public final class OptionValues {
    private OptionValues() {}

    /**
     * Parses an integer.
     *
     * @throws IllegalArgumentException if the text is not an {@code int}
     */
    public static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "not a whole number of at most " + Integer.MAX_VALUE + ": " + Excerpt.of(text), e);
        }
    }

    /**
     * Parses a decimal number without exponent.
     *
     * @throws IllegalArgumentException if the text is not a decimal number without exponent
     */
    public static BigDecimal decimal(String text) {
        // checked before BigDecimal parses it: a number with an exponent of nine digits takes extremely long to compute
        // with
        if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?")) {
            throw new IllegalArgumentException("not a decimal number: " + Excerpt.of(text));
        }
        return new BigDecimal(text);
    }

    /** The service's spelling of a constant: {@code RENDER_3D} for {@code render-3d}. */
    public static String constant(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The service's spelling of a model: {@code V_2_TURBO} for {@code v2-turbo}, {@code v_2_turbo} and itself. */
    public static String model(String text) {
        return constant(text).replaceFirst("^V(?=[0-9])", "V_");
    }

    /** The reason given by the operating system after a colon, without the names of JDK classes; may be empty. */
    public static String reason(IOException failure) {
        String reason = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        return reason == null ? "" : ": " + reason;
    }

    /** The command line's spelling of an enum constant: {@code v2-turbo} for {@code V2_TURBO}. */
    public static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Finds the constant with a label, ignoring case.
     *
     * @throws IllegalArgumentException if the text is not the label of a constant; the message lists all labels
     */
    public static <E extends Enum<E>> E oneOf(E[] constants, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(constants)
                .filter(constant -> label(constant).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        Excerpt.of(text) + " is not one of " + String.join(", ", labels(constants))));
    }

    /** The labels of several constants. */
    public static List<String> labels(Enum<?>[] constants) {
        return Arrays.stream(constants).map(OptionValues::label).toList();
    }
}
