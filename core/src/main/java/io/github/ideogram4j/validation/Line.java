package io.github.ideogram4j.validation;

/** A message on one line: file names and what file systems say may hold anything. */
final class Line {
    private Line() {}

    static String of(String message) {
        StringBuilder line = new StringBuilder(message.length());
        message.codePoints().map(Line::printable).forEach(line::appendCodePoint);
        return line.toString();
    }

    /** Control characters, and the two separators that are none but end a line all the same, become blanks. */
    private static int printable(int codePoint) {
        return Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029 ? ' ' : codePoint;
    }
}
