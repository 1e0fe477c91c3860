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
        for (int i = 0; i < lineCount(); i++) {
            int at = x;
            for (Glyph glyph : paragraph.lines().get(i)) {
                draw(canvas, glyph, at, y + i * Glyph.PITCH * scale);
                at += (glyph.width() + 1) * scale;
            }
        }
    }

    /** Draws a glyph; {@code y} is the top of the accents. */
    private void draw(RasterCanvas canvas, Glyph glyph, int x, int y) {
        for (int row = Glyph.TOP; row <= Glyph.BOTTOM; row++) {
            for (int column = 0; column < glyph.width(); column++) {
                int left = x + column * scale;
                int top = y + (row - Glyph.TOP) * scale;
                if (glyph.dot(column, row)) {
                    canvas.fill(left, top, scale, rgb);
                } else if (!glyph.isCrisp()) {
                    bridges(canvas, glyph, column, row, left, top);
                }
            }
        }
    }

    /** Joins dots that touch only at their corners by triangles, so that diagonal strokes are continuous. */
    private void bridges(RasterCanvas canvas, Glyph glyph, int column, int row, int left, int top) {
        for (int corner = 0; corner < 4; corner++) {
            int right = corner % 2 * 2 - 1;
            int down = corner / 2 * 2 - 1;
            if (glyph.dot(column + right, row)
                    && glyph.dot(column, row + down)
                    && !glyph.dot(column + right, row + down)) {
                triangle(canvas, left, top, right, down);
            }
        }
    }

    private void triangle(RasterCanvas canvas, int left, int top, int right, int down) {
        int side = (scale + 1) / 2;
        for (int i = 0; i < side; i++) {
            for (int j = 0; i + j < side; j++) {
                int x = right > 0 ? scale - 1 - i : i;
                int y = down > 0 ? scale - 1 - j : j;
                canvas.blend(left + x, top + y, rgb, scale == 1 || i + j + 1 == side ? 112 : 256);
            }
        }
    }
}
