package io.github.ideogram4j.fake.internal.label;

import java.util.Map;

/** The built-in glyphs: western letters, digits and punctuation. */
final class Typeface {
    private static final String PLAIN_FORMS =
            "\u2018'\u2019'\u201A,\u201C\"\u201D\"\u201E\"\u2010-\u2011-\u2212-\u2022\u00B7";
    private static final Glyph SPACE = new Glyph(3);
    private static final Map<Integer, Glyph> LETTERS = letters();

    private Typeface() {}

    /** The glyph of a code point that {@linkplain #has has} one. */
    static Glyph of(int codePoint) {
        if (blank(codePoint)) {
            return SPACE;
        }
        return drawn(LETTERS, codePoint);
    }

    /** Whether there is a glyph, which may be a space. */
    static boolean has(int codePoint) {
        return blank(codePoint) || LETTERS.containsKey(codePoint);
    }

    /** Whether a code point is white space or punctuation that has a glyph. */
    static boolean isNeutral(int codePoint) {
        boolean digit = codePoint >= '0' && codePoint <= '9';
        boolean letter = (codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z';
        return has(codePoint) && !digit && !letter && (codePoint < 0xC0 || codePoint > 0x24F);
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
        Map<Integer, Glyph> letters = GlyphSheet.letters();
        Map<Integer, Glyph> accents = GlyphSheet.accents();
        for (String recipe : GlyphSheet.recipes()) {
            letters.put((int) recipe.charAt(0), accented(letters, accents, recipe));
        }
        for (int i = 0; i < PLAIN_FORMS.length(); i += 2) {
            letters.put((int) PLAIN_FORMS.charAt(i), drawn(letters, PLAIN_FORMS.charAt(i + 1)));
        }
        return letters;
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
}
