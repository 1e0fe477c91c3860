package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.validation.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the word that a mistyped word was probably meant to be. */
public final class Suggestion {
    private static final Pattern NOT_ONE_OF = Pattern.compile("'([^']*)' is not one of (.*)");

    private Suggestion() {}

    /** The nearest candidate if it differs in few letters, of several the one that begins most alike. Ignores case. */
    private static Optional<String> nearest(String word, Collection<String> candidates) {
        String typed = word.toLowerCase(Locale.ROOT);
        int best = Integer.MAX_VALUE;
        String nearest = null;
        for (String candidate : candidates) {
            String known = candidate.toLowerCase(Locale.ROOT);
            int distance = distance(typed, known);
            boolean near = distance <= 1 + typed.length() / 4 && distance < known.length();
            int score = distance * 100 - commonStart(typed, known);
            if (near && score < best) {
                best = score;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static int commonStart(String typed, String known) {
        int length = 0;
        while (length < typed.length() && length < known.length() && typed.charAt(length) == known.charAt(length)) {
            length++;
        }
        return length;
    }

    /** {@code "; did you mean X?"} for the nearest candidate; empty if none is near. */
    public static String of(String word, Collection<String> candidates) {
        return nearest(word, candidates)
                .map(candidate -> "; did you mean " + candidate + "?")
                .orElse("");
    }

    /** The same for a violation that says that a value {@code is not one of} several. */
    static String of(Violation violation) {
        Matcher matcher = NOT_ONE_OF.matcher(violation.message());
        if (!matcher.find()) {
            return "";
        }
        List<String> listed = List.of(matcher.group(2).split(", (?:or )?", -1));
        return of(
                matcher.group(1), AcceptedValues.ofParameter(violation.field()).orElse(listed));
    }

    /** The number of letters to insert, delete, replace or swap with a neighbour to get from one word to the other. */
    private static int distance(String from, String to) {
        int[][] distances = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    distances[i][j] = i + j;
                    continue;
                }
                boolean equal = from.charAt(i - 1) == to.charAt(j - 1);
                int least = Math.min(distances[i - 1][j], distances[i][j - 1]) + 1;
                least = Math.min(least, distances[i - 1][j - 1] + (equal ? 0 : 1));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    least = Math.min(least, distances[i - 2][j - 2] + 1);
                }
                distances[i][j] = least;
            }
        }
        return distances[from.length()][to.length()];
    }
}
