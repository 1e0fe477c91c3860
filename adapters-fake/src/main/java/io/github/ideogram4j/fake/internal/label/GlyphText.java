package io.github.ideogram4j.fake.internal.label;

import io.github.ideogram4j.fake.internal.drawing.RasterCanvas;

/** Text in built-in glyphs, whose dots are squares of {@code scale} pixels. */
final class GlyphText implements LabelText {
    private final Paragraph paragraph;
    private final int scale;
    private final int rgb;

    GlyphText(Paragraph paragraph, int scale, int rgb) {
        this.paragraph = paragraph;
        this.scale = scale;
        this.rgb = rgb;
    }

    @Override
    public int scale() {
        return scale;
    }

    @Override
    public int lineCount() {
        return paragraph.lines().size();
    }

    @Override
    public int width() {
        return paragraph.longest() * scale;
    }

    @Override
    public boolean isCut() {
        return paragraph.cut();
    }

    @Override
    public void draw(RasterCanvas canvas, int x, int y) {
        GlyphPainter pen = new GlyphPainter(canvas, scale, rgb);
        for (int i = 0; i < lineCount(); i++) {
            pen.write(paragraph.lines().get(i), x, y + i * Glyph.PITCH * scale);
        }
    }
}
