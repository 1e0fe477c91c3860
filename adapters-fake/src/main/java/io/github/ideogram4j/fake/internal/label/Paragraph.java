package io.github.ideogram4j.fake.internal.label;

import java.util.ArrayList;
import java.util.List;

/** Text wrapped to a width in dots; text that does not fit is cut and ends in an ellipsis. */
final class Paragraph {
    private static final int ELLIPSIS = 0x2026;

    private final int width;
    private final int maxLines;
    private final List<List<Glyph>> lines = new ArrayList<>();
    private List<Glyph> line = new ArrayList<>();
    private boolean cut;

    private Paragraph(int width, int maxLines) {
        this.width = width;
        this.maxLines = maxLines;
    }

    static Paragraph of(String text, int width, int maxLines) {
        Paragraph paragraph = new Paragraph(width, maxLines);
        List<Glyph> word = new ArrayList<>();
        // stops when cut: a prompt of 10 000 characters never fits
        for (int i = 0; i < text.length() && !paragraph.cut; i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            if (Typeface.blank(codePoint)) {
                paragraph.place(word);
            } else if (Typeface.has(codePoint)) { // all but combining marks
                word.add(Typeface.of(codePoint));
            }
        }
        paragraph.place(word);
        paragraph.finish();
        return paragraph;
    }

    List<List<Glyph>> lines() {
        return lines;
    }

    boolean cut() {
        return cut;
    }

    /** Width of the longest line, in dots. */
    int longest() {
        int longest = 0;
        for (List<Glyph> glyphs : lines) {
            longest = Math.max(longest, length(glyphs));
        }
        return longest;
    }

    static int length(List<Glyph> glyphs) {
        int length = 0;
        for (Glyph glyph : glyphs) {
            length += glyph.width() + 1;
        }
        return length;
    }

    private void place(List<Glyph> word) {
        if (!word.isEmpty() && !line.isEmpty()) {
            if (length(line) + Typeface.of(' ').width() + 1 + length(word) <= width) {
                line.add(Typeface.of(' '));
            } else {
                breakLine();
            }
        }
        for (Glyph glyph : word) {
            if (!line.isEmpty() && length(line) + glyph.width() + 1 > width) {
                breakLine();
            }
            append(glyph);
        }
        word.clear();
    }

    private void append(Glyph glyph) {
        if (!cut) {
            line.add(glyph);
        }
    }

    private void breakLine() {
        if (lines.size() + 1 < maxLines) {
            lines.add(line);
            line = new ArrayList<>();
        } else {
            cut = true;
        }
    }

    private void finish() {
        if (cut) {
            Glyph ellipsis = Typeface.of(ELLIPSIS);
            while (!line.isEmpty() && length(line) + ellipsis.width() + 1 > width) {
                line.remove(line.size() - 1);
            }
            line.add(ellipsis);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }
}
