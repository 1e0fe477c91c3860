package io.github.ideogram4j.fake;

import java.util.HashMap;
import java.util.Map;

/** Reads drawn letters from text: bands of a line of characters and rows of dots below it. */
final class GlyphReader {
    private final Map<Integer, Glyph> glyphs = new HashMap<>();

    static Map<Integer, Glyph> read(String... sheets) {
        GlyphReader reader = new GlyphReader();
        for (String sheet : sheets) {
            for (String band : sheet.split("\n\n", 0)) {
                reader.readBand(band.split("\n", 0));
            }
        }
        return reader.glyphs;
    }

    private void readBand(String[] lines) {
        String[] names = lines[0].split(" ", 0);
        for (int i = 0; i < names.length; i++) {
            Glyph glyph = new Glyph(lines[1].split(" ", 0)[i].length());
            for (int row = 1; row < lines.length; row++) {
                readRow(glyph, lines[row].split(" ", 0)[i], row - 1);
            }
            glyphs.put(names[i].codePointAt(0), glyph);
        }
    }

    private static void readRow(Glyph glyph, String dots, int row) {
        for (int x = 0; x < dots.length(); x++) {
            if (dots.charAt(x) == '#') {
                glyph.put(x, row);
            }
        }
    }
}
