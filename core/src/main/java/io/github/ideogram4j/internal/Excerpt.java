package io.github.ideogram4j.internal;

/** The beginning of a value, for messages: long enough to recognise it, on one line, without control characters. */
public final class Excerpt {
    private static final int MAX_CHARACTERS = 60;

    private Excerpt() {}

    /** The value in quotes, cut after 60 characters. */
    public static String of(String value) {
        boolean whole = value.codePointCount(0, value.length()) <= MAX_CHARACTERS;
        String start = whole ? value : value.substring(0, value.offsetByCodePoints(0, MAX_CHARACTERS));
        return "'" + onOneLine(start) + (whole ? "'" : "...'");
    }

    /** All of it, with blanks for what would break the line: file names and what file systems say may hold anything. */
    public static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().map(Excerpt::printable).forEach(line::appendCodePoint);
        return line.toString();
    }

    /** Control characters, and the two separators that are none but end a line all the same, become blanks. */
    private static int printable(int codePoint) {
        return Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029 ? ' ' : codePoint;
    }
}
