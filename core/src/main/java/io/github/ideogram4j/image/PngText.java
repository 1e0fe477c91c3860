package io.github.ideogram4j.image;

import java.nio.charset.StandardCharsets;

/** The content of an iTXt chunk. */
final class PngText {
    private PngText() {}

    static byte[] international(String keyword, String text) {
        checkKeyword(keyword);
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("text of " + keyword + " has a zero character");
        }
        byte[] name = keyword.getBytes(StandardCharsets.ISO_8859_1);
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        byte[] content =
                new byte[name.length + 5 + words.length]; // between them: uncompressed, no language, no translation
        System.arraycopy(name, 0, content, 0, name.length);
        System.arraycopy(words, 0, content, name.length + 5, words.length);
        return content;
    }

    private static void checkKeyword(String keyword) {
        if (keyword.isEmpty() || keyword.length() > 79 || !keyword.trim().equals(keyword)) {
            throw new IllegalArgumentException("keyword not 1 to 79 characters without outer spaces: " + keyword);
        }
        for (int i = 0; i < keyword.length(); i++) {
            char c = keyword.charAt(i);
            if (c < ' ' || (c > '~' && c < 0xa1) || c > 0xff) {
                throw new IllegalArgumentException("keyword not in Latin-1: " + keyword);
            }
        }
    }
}
