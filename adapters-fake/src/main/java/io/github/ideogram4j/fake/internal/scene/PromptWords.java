package io.github.ideogram4j.fake.internal.scene;

import java.util.LinkedHashSet;
import java.util.Set;

/** The words of a prompt that consist of English letters, in lower case and in order. */
final class PromptWords {
    private final Set<String> words = new LinkedHashSet<>();

    PromptWords(String text) {
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

    /** Whether one of the words, separated by spaces, occurs in the singular or plural. */
    boolean anyOf(String vocabulary) {
        for (String known : vocabulary.split(" ", 0)) {
            if (words.contains(known) || words.contains(known + "s") || words.contains(known + "es")) {
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
