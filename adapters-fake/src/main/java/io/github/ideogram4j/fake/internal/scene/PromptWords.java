package io.github.ideogram4j.fake.internal.scene;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The words of a prompt in order: those that consist of English letters, in lower case, and the Korean, Japanese and
 * Chinese words that the tables of this package know.
 *
 * <p>A known word ends the search at its place, the longest one first, because Japanese and Chinese have no spaces: a
 * robot (機器人) is no person.
 */
final class PromptWords {
    private final Set<String> words = new LinkedHashSet<>();

    PromptWords(String text) {
        String plain = normalized(text);
        StringBuilder word = new StringBuilder();
        boolean afterWord = false;
        for (int i = 0; i < plain.length(); i++) {
            char letter = small(plain.charAt(i));
            if (letter >= 'a' && letter <= 'z') {
                word.append(letter);
                continue;
            }
            finish(word);
            int length = letter < EastAsianWords.FIRST ? 0 : EastAsianWords.lengthAt(plain, i, afterWord);
            if (length > 0) {
                words.add(plain.substring(i, i + length));
                i += length - 1;
            }
            afterWord = length > 0;
        }
        finish(word);
    }

    /** Composes Hangul and folds full-width letters. Known words consist of characters that every JVM normalizes alike. */
    private static String normalized(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= EastAsianWords.FIRST) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    Set<String> all() {
        return words;
    }

    /** Whether one of the words, separated by spaces, occurs in the singular or plural. */
    boolean anyOf(String vocabulary) {
        for (String word : words) {
            if (isIn(vocabulary, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of a prompt is the singular or plural of a word of a vocabulary. */
    static boolean isIn(String vocabulary, String word) {
        return isEntry(vocabulary, word)
                || (word.endsWith("s") && isEntry(vocabulary, word.substring(0, word.length() - 1)))
                || (word.endsWith("es") && isEntry(vocabulary, word.substring(0, word.length() - 2)));
    }

    /** Whether a vocabulary has exactly this word. */
    static boolean isEntry(String vocabulary, String word) {
        for (int at = vocabulary.indexOf(word); at >= 0 && !word.isEmpty(); at = vocabulary.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((at == 0 || vocabulary.charAt(at - 1) == ' ')
                    && (end == vocabulary.length() || vocabulary.charAt(end) == ' ')) {
                return true;
            }
        }
        return false;
    }

    /** Lower case of ASCII letters; {@code toLowerCase} depends on the Unicode tables of the JDK. */
    private static char small(char letter) {
        return letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter;
    }

    private void finish(StringBuilder word) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
