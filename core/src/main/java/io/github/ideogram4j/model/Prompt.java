package io.github.ideogram4j.model;

/**
 * A text that describes what an image shows, or what it should not show.
 *
 * <p>The maximum length depends on the gateway and is checked by validation.
 *
 * @param text not blank, without zero characters and unpaired surrogates, which cannot be sent
 */
public record Prompt(String text) {
    public Prompt {
        requireUsable("prompt", text);
    }

    /**
     * A prompt that describes what the image should not show. Messages name {@code negative_prompt}.
     *
     * @throws IllegalArgumentException if the text is blank or has characters that cannot be sent
     */
    public static Prompt negative(String text) {
        requireUsable("negative_prompt", text);
        return new Prompt(text);
    }

    /** Length in Unicode code points, the unit in which the service counts characters. */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    private static void requireUsable(String field, String text) {
        if (isBlank(text)) {
            throw new IllegalArgumentException(field + " is blank");
        }
        if (text.indexOf(0) >= 0) {
            throw new IllegalArgumentException(field + " has a zero character at index " + text.indexOf(0));
        }
        requirePairedSurrogates(field, text);
    }

    private static boolean isBlank(String text) {
        int index = 0;
        while (index < text.length() && isBlank(text.codePointAt(index))) {
            index += Character.charCount(text.codePointAt(index));
        }
        return index == text.length();
    }

    /** Unlike {@code String.trim}, takes the ideographic and the no-break space as blank. */
    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint);
    }

    private static void requirePairedSurrogates(String field, String text) {
        int index = 0;
        while (index < text.length()) {
            int codePoint = text.codePointAt(index);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                throw new IllegalArgumentException(field + " has an unpaired surrogate at index " + index);
            }
            index += Character.charCount(codePoint);
        }
    }
}
