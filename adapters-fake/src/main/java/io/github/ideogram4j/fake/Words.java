package io.github.ideogram4j.fake;

import java.util.LinkedHashSet;
import java.util.Set;

/** The plain English words of a prompt, in small letters, in the order of the prompt. */
final class Words {
    private final Set<String> words = new LinkedHashSet<>();

    Words(String text) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = small(text.charAt(i));
            if (letter >= 'a' && letter <= 'z') {
                word.append(letter);
            } else {
                finish(word);
            }
        }
        finish(word);
    }

    Set<String> all() {
        return words;
    }

    /** Whether one of the words (separated by blanks) occurs, alone or in the plural. */
    boolean anyOf(String vocabulary) {
        for (String known : vocabulary.split(" ", 0)) {
            if (words.contains(known) || words.contains(known + "s") || words.contains(known + "es")) {
                return true;
            }
        }
        return false;
    }

    /** Not {@code toLowerCase}: that follows the Unicode tables of the JDK. */
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
