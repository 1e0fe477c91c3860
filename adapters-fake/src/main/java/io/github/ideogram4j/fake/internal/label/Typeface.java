package io.github.ideogram4j.fake.internal.label;

import java.util.HashMap;
import java.util.Map;

/** Glyphs for all code points: letters for western ones, a box with the hexadecimal number for others. */
final class Typeface {
    private static final String PLAIN_FORMS =
            "\u2018'\u2019'\u201A,\u201C\"\u201D\"\u201E\"\u2010-\u2011-\u2212-\u2022\u00B7";
    private static final Glyph SPACE = new Glyph(3);
    private static final Map<Integer, Glyph> SMALL_DIGITS = GlyphSheet.read(GlyphSheet.SMALL_DIGITS);
    private static final Map<Integer, Glyph> LETTERS = letters();

    private Typeface() {}

    static Glyph of(int codePoint) {
        if (blank(codePoint)) {
            return SPACE;
        }
        Glyph letter = LETTERS.get(codePoint);
        return letter == null ? numbered(codePoint) : letter;
    }

    /** Whether a code point is white space. A fixed list, because the JDK's answer depends on its Unicode version. */
    static boolean blank(int codePoint) {
        return codePoint <= ' '
                || (codePoint >= 0x7F && codePoint <= 0xA0)
                || (codePoint >= 0x2000 && codePoint <= 0x200A)
                || codePoint == 0x2028
                || codePoint == 0x2029
                || codePoint == 0x202F
                || codePoint == 0x3000;
    }

    private static Map<Integer, Glyph> letters() {
        Map<Integer, Glyph> letters = GlyphSheet.read(
                GlyphSheet.CAPITALS, GlyphSheet.SMALL_LETTERS, GlyphSheet.DIGITS_AND_SIGNS, GlyphSheet.WESTERN);
        Map<Integer, Glyph> accents = GlyphSheet.read(GlyphSheet.ACCENTS);
        for (String recipe : GlyphSheet.ACCENTED.split(" ", 0)) {
            letters.put((int) recipe.charAt(0), accented(letters, accents, recipe));
        }
        for (int i = 0; i < PLAIN_FORMS.length(); i += 2) {
            letters.put((int) PLAIN_FORMS.charAt(i), drawn(letters, PLAIN_FORMS.charAt(i + 1)));
        }
        return new HashMap<>(letters);
    }

    private static Glyph accented(Map<Integer, Glyph> letters, Map<Integer, Glyph> accents, String recipe) {
        Glyph base = drawn(letters, recipe.charAt(1));
        Glyph accent = drawn(accents, recipe.charAt(2));
        Glyph wide = base.widened(Math.max(base.width(), accent.width()));
        boolean hanging = recipe.charAt(2) == ',';
        boolean capital = recipe.charAt(1) >= 'A' && recipe.charAt(1) <= 'Z';
        int down = hanging ? 4 : capital ? -3 : -1;
        return wide.with(accent, (wide.width() - accent.width()) / 2, down);
    }

    private static Glyph drawn(Map<Integer, Glyph> glyphs, int codePoint) {
        Glyph glyph = glyphs.get(codePoint);
        if (glyph == null) {
            throw new IllegalStateException("no drawing: " + codePoint);
        }
        return glyph;
    }

    private static Glyph numbered(int codePoint) {
        int columns = codePoint > 0xFFFF ? 3 : 2;
        Glyph box = frame(columns * 4 + 3);
        for (int i = 0; i < columns * 2; i++) {
            int shift = 4 * (columns * 2 - 1 - i);
            Glyph digit = drawn(SMALL_DIGITS, "0123456789ABCDEF".charAt(codePoint >> shift & 15));
            box = box.with(digit, 2 + i % columns * 4, Glyph.TOP + 1 + i / columns * 6);
        }
        return box.crisp();
    }

    private static Glyph frame(int width) {
        Glyph frame = new Glyph(width);
        for (int x : new int[] {1, width - 2}) {
            frame.put(x, Glyph.TOP);
            frame.put(x, Glyph.BOTTOM);
        }
        for (int y = Glyph.TOP + 1; y < Glyph.BOTTOM; y++) {
            frame.put(0, y);
            frame.put(width - 1, y);
        }
        return frame;
    }
}
