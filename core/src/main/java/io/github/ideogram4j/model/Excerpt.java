package io.github.ideogram4j.model;

/** The beginning of a value, for messages: long enough to recognise it, on one line, without control characters. */
public final class Excerpt {
    private static final int MAX_CHARACTERS = 60;

    private Excerpt() {}

    /** The value in quotes, cut after 60 characters. */
    public static String of(String value) {
        StringBuilder excerpt = new StringBuilder("'");
        int index = 0;
        for (int count = 0; index < value.length() && count < MAX_CHARACTERS; count++) {
            int codePoint = value.codePointAt(index);
            excerpt.appendCodePoint(breaksLine(codePoint) ? ' ' : codePoint);
            index += Character.charCount(codePoint);
        }
        return excerpt.append(index < value.length() ? "...'" : "'").toString();
    }

    /** Control characters, and the two separators that are none but end a line all the same. */
    private static boolean breaksLine(int codePoint) {
        return Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029;
    }
}
