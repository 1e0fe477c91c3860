package io.github.ideogram4j.fake.internal.label;

import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.RasterCanvas;
import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.drawing.RoundedRectangle;
import io.github.ideogram4j.fake.internal.drawing.Shape;
import java.util.List;

/** Draws a label at the foot of a picture: the prompt and, smaller, a caption. */
public final class PromptLabel {
    private static final int MIN_SIDE = 40;
    private static final int MAX_LINES = 4;

    private final RasterCanvas canvas;
    private final int margin;
    private final int widthForText;
    private final int heightForText;

    /** Creates a label for a picture; the text size depends on the picture size. */
    public PromptLabel(RasterCanvas canvas) {
        this.canvas = canvas;
        int side = Math.min(canvas.width(), canvas.height());
        this.margin = Math.max(2, side / 32);
        this.widthForText = canvas.width() - 4 * margin;
        this.heightForText = canvas.height() * (side < 200 ? 42 : 28) / 100;
    }

    /** Draws the label unless the picture is smaller than 40 pixels on a side. */
    public void draw(String prompt, String caption, Palette palette) {
        if (Math.min(canvas.width(), canvas.height()) >= MIN_SIDE) {
            int scale = scaleFor(prompt);
            Paragraph text = paragraph(prompt, scale);
            draw(text, captionUnder(text, scale, caption), scale, palette);
        }
    }

    private int scaleFor(String prompt) {
        int largest = Math.max(1, (Math.min(canvas.width(), canvas.height()) + 80) / 190);
        int smallest = (largest + 1) / 2;
        for (int scale = largest; scale > smallest; scale--) {
            if (!paragraph(prompt, scale).cut()) {
                return scale;
            }
        }
        return smallest;
    }

    private Paragraph paragraph(String prompt, int scale) {
        int lines = Math.max(1, (heightForText / scale - captionHeight(scale)) / Glyph.PITCH);
        return Paragraph.of(prompt, widthForText / scale, Math.min(MAX_LINES, lines));
    }

    private static int captionHeight(int scale) {
        return scale == 1 ? Glyph.PITCH : Glyph.PITCH * 3 / 4;
    }

    private Paragraph captionUnder(Paragraph text, int scale, String caption) {
        int needed = (text.lines().size() + 1) * Glyph.PITCH * scale;
        boolean room = needed <= heightForText || text.lines().isEmpty();
        return Paragraph.of(
                room ? caption.trim().replace("  ", " \u00B7 ") : "", widthForText / captionScale(scale), 1);
    }

    private static int captionScale(int scale) {
        return (scale + 1) / 2;
    }

    private void draw(Paragraph text, Paragraph caption, int scale, Palette palette) {
        int small = captionScale(scale);
        int width = Math.max(text.longest() * scale, caption.longest() * small);
        int textHeight = text.lines().size() * Glyph.PITCH * scale;
        int height = textHeight + caption.lines().size() * (Glyph.PITCH + 2) * small;
        if (width > 0) {
            int top = canvas.height() - 2 * margin - height;
            card(width, top, scale, palette);
            write(text.lines(), scale, top - scale, palette.labelText());
            write(caption.lines(), small, top + textHeight + small, palette.labelCaption());
        }
    }

    private void card(int width, int top, int scale, Palette palette) {
        int left = margin * 256;
        int right = (3 * margin + width) * 256;
        int upper = (top - margin * 3 / 4) * 256;
        int lower = (canvas.height() - margin) * 256;
        int round = Math.min(margin, (canvas.height() - margin - top) / 2) * 128;
        for (int spread = 3; spread > 0; spread--) {
            int grown = spread * scale * 160;
            Shape shadow = new RoundedRectangle(
                    left - grown, upper, right + grown, lower + grown + scale * 128, round + grown);
            canvas.fill(shadow, Rgb.BLACK, 22);
        }
        canvas.fill(new RoundedRectangle(left, upper, right, lower, round), palette.labelBackground(), 242);
    }

    private void write(List<List<Glyph>> lines, int scale, int top, int rgb) {
        GlyphPainter pen = new GlyphPainter(canvas, scale, rgb);
        for (int i = 0; i < lines.size(); i++) {
            pen.write(lines.get(i), 2 * margin, top + i * Glyph.PITCH * scale);
        }
    }
}
