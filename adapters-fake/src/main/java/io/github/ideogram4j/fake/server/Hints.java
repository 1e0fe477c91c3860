package io.github.ideogram4j.fake.server;

import io.github.ideogram4j.internal.Excerpt;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words the hints of error messages: what the caller may have meant, and what is accepted. */
final class Hints {
    private static final int SHOWN = 16;

    private Hints() {}

    /** A value of the request on one line, cut. */
    static String quoted(String value) {
        return Excerpt.of(value);
    }

    /** The hint for a word that is none of {@code known}, beginning with a semicolon. */
    static String of(String word, Collection<String> known) {
        Optional<String> meant = nearest(word, known);
        return meant.map(near -> "; did you mean " + near + "?").orElse(".") + " Accepted: "
                + known.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (known.size() > SHOWN ? " and " + (known.size() - SHOWN) + " more" : "");
    }

    /** The known word that the word is probably a misspelling of. */
    static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > 100) {
            return Optional.empty();
        }
        String plain = plain(word);
        String best = "";
        int least = Math.min(2, plain.length() / 3) + 1;
        for (String candidate : known) {
            int distance = sameNumbers(word, candidate) ? 0 : distance(plain, plain(candidate));
            if (distance < least) {
                best = candidate;
                least = distance;
            }
        }
        return best.isEmpty() ? longestStart(plain, known) : Optional.of(best);
    }

    /** The longest known word that the word begins with, such as image of image_file. */
    private static Optional<String> longestStart(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> candidate.length() >= 4 && word.startsWith(plain(candidate)))
                .reduce((one, other) -> other.length() > one.length() ? other : one);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /** Whether both name the same two numbers: 16:9 and ASPECT_16_9. */
    private static boolean sameNumbers(String one, String other) {
        String numbers = numbers(one);
        return numbers.indexOf(' ') > 0 && numbers.equals(numbers(other));
    }

    private static String numbers(String word) {
        return word.replaceAll("[^0-9]+", " ").trim();
    }

    /** The number of characters to insert, delete or replace (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
