package io.github.ideogram4j.fake.internal.label;

import java.util.LinkedHashSet;
import java.util.Set;

/** The scripts of a text, by fixed ranges of code points, because the tables of the JDK differ between versions. */
final class TextScript {
    /** Ranges of first and last code point, in hexadecimal, and their name. */
    private static final String[] RANGES = (""
                    + "1100-11FF Korean,3130-318F Korean,A960-A97F Korean,AC00-D7FF Korean,"
                    + "3040-30FF Japanese,31F0-31FF Japanese,FF66-FF9F Japanese,"
                    + "2E80-2FDF Chinese,3100-312F Chinese,3400-4DBF Chinese,4E00-9FFF Chinese,F900-FAFF Chinese,"
                    + "20000-3FFFF Chinese,370-3FF Greek,1F00-1FFF Greek,400-52F Cyrillic,530-58F Armenian,"
                    + "590-5FF Hebrew,FB1D-FB4F Hebrew,600-77F Arabic,8A0-8FF Arabic,FB50-FDFF Arabic,FE70-FEFE Arabic,"
                    + "900-97F Devanagari,980-9FF Bengali,B80-BFF Tamil,E00-E7F Thai,E80-EFF Lao,10A0-10FF Georgian,"
                    + "1200-139F Ethiopic,1780-17FF Khmer,100-24F Latin,1E00-1EFF Latin,"
                    + "2600-27BF emoji,1F000-1FAFF emoji,A1-FF symbols,2000-2BFF symbols,3000-303F symbols")
            .split(",", 0);

    /** Punctuation that does not start a line. */
    private static final String CLOSING = "\u3001\u3002\uFF0C\uFF0E\uFF01\uFF1F\u300D\u300F\uFF09\u30FC";

    private TextScript() {}

    /** Whether a code point is invisible, or is drawn on the character before it. */
    static boolean isMark(int codePoint) {
        return within(codePoint, 0x300, 0x36F)
                || within(codePoint, 0x591, 0x5BD)
                || within(codePoint, 0x610, 0x61A)
                || within(codePoint, 0x64B, 0x65F)
                || within(codePoint, 0x93A, 0x94D)
                || codePoint == 0xE31
                || within(codePoint, 0xE34, 0xE3A)
                || within(codePoint, 0xE47, 0xE4E)
                || within(codePoint, 0x1AB0, 0x1AFF)
                || within(codePoint, 0x1DC0, 0x1DFF)
                || within(codePoint, 0x20D0, 0x20FF)
                || within(codePoint, 0x3099, 0x309A)
                || within(codePoint, 0xFE00, 0xFE0F)
                || within(codePoint, 0xFE20, 0xFE2F)
                || within(codePoint, 0x1F3FB, 0x1F3FF)
                || within(codePoint, 0xE0000, 0xE0FFF)
                || isFormat(codePoint);
    }

    private static boolean isFormat(int codePoint) {
        return codePoint == 0xAD
                || codePoint == 0x61C
                || within(codePoint, 0x200B, 0x200F)
                || within(codePoint, 0x202A, 0x202E)
                || within(codePoint, 0x2060, 0x206F)
                || codePoint == 0xFEFF;
    }

    /** Whether a line must not end before the character at a place. */
    static boolean isJoined(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        int next = text.codePointAt(at);
        char before = text.charAt(at - 1);
        return within(next, 0xDC00, 0xDFFF) || isMark(next) || before == '\u200D' || CLOSING.indexOf(next) >= 0;
    }

    /** The number of characters, without marks. */
    static int length(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            count += isMark(text.codePointAt(i)) ? 0 : 1;
        }
        return count;
    }

    /**
     * The text with runs of characters that have no glyph replaced by words: {@code a cafe [emoji]}, or
     * {@code prompt in Korean, 12 characters} if nothing else is left.
     */
    static String inWords(String text) {
        StringBuilder words = new StringBuilder();
        StringBuilder run = new StringBuilder();
        boolean readable = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (isMark(codePoint)) {
                continue;
            }
            if (!Typeface.has(codePoint)) {
                run.appendCodePoint(codePoint);
            } else if (run.length() == 0 || !Typeface.isNeutral(codePoint)) {
                readable |= !Typeface.isNeutral(codePoint);
                finish(run, words);
                words.appendCodePoint(codePoint);
            }
        }
        finish(run, words);
        String names = names(text);
        return readable || names.isEmpty()
                ? words.toString()
                : "prompt in " + names + ", " + length(text.trim()) + " characters";
    }

    private static void finish(StringBuilder run, StringBuilder words) {
        if (run.length() > 0) {
            boolean spaced = words.length() == 0 || words.charAt(words.length() - 1) == ' ';
            words.append(spaced ? "[" : " [").append(names(run.toString())).append("] ");
            run.setLength(0);
        }
    }

    /** The names of the scripts of the characters without a glyph. */
    private static String names(String text) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (!Typeface.has(codePoint) && !isMark(codePoint) && !within(codePoint, 0x3000, 0x303F)) {
                names.add(name(codePoint));
            }
        }
        if (names.contains("Japanese")) {
            names.remove("Chinese"); // Japanese is written with Chinese characters, too
        }
        return String.join(" and ", names);
    }

    private static String name(int codePoint) {
        for (String range : RANGES) {
            int dash = range.indexOf('-');
            int space = range.indexOf(' ');
            if (within(
                    codePoint,
                    Integer.parseInt(range.substring(0, dash), 16),
                    Integer.parseInt(range.substring(dash + 1, space), 16))) {
                return range.substring(space + 1);
            }
        }
        return "another script";
    }

    private static boolean within(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
