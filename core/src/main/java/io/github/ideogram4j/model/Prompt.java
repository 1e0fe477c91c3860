package io.github.ideogram4j.model;

/**
 * The text that says what to make, or what to avoid.
 *
 * <p>How long it may be depends on the gateway, so length is checked by validation and not here.
 *
 * @param text neither blank nor with a zero character or half of a surrogate pair, which no wire carries
 */
public record Prompt(String text) {
    public Prompt {
        requireUsable("prompt", text);
    }

    /** What to avoid; its messages name {@code negative_prompt}. */
    public static Prompt negative(String text) {
        requireUsable("negative_prompt", text);
        return new Prompt(text);
    }

    /** Length in Unicode code points, which is how the service counts characters. */
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

    /** Also the ideographic and the no-break space, which trimming leaves alone. */
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
