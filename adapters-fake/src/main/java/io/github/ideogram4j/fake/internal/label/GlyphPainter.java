package io.github.ideogram4j.fake.internal.label;

import io.github.ideogram4j.fake.internal.drawing.RasterCanvas;
import java.util.List;

/** Paints glyphs; each dot is a square of {@code scale} pixels. */
final class GlyphPainter {
    private final RasterCanvas canvas;
    private final int scale;
    private final int rgb;

    GlyphPainter(RasterCanvas canvas, int scale, int rgb) {
        this.canvas = canvas;
        this.scale = scale;
        this.rgb = rgb;
    }

    /** Paints a line of glyphs; {@code y} is the top of the accents. */
    void write(List<Glyph> glyphs, int x, int y) {
        int at = x;
        for (Glyph glyph : glyphs) {
            draw(glyph, at, y);
            at += (glyph.width() + 1) * scale;
        }
    }

    private void draw(Glyph glyph, int x, int y) {
        for (int row = Glyph.TOP; row <= Glyph.BOTTOM; row++) {
            for (int column = 0; column < glyph.width(); column++) {
                int left = x + column * scale;
                int top = y + (row - Glyph.TOP) * scale;
                if (glyph.dot(column, row)) {
                    square(left, top);
                } else if (!glyph.isCrisp()) {
                    bridges(glyph, column, row, left, top);
                }
            }
        }
    }

    private void square(int left, int top) {
        canvas.fill(left, top, scale, rgb);
    }

    /** Joins dots that touch only at their corners by triangles, so that diagonal strokes are continuous. */
    private void bridges(Glyph glyph, int column, int row, int left, int top) {
        for (int corner = 0; corner < 4; corner++) {
            int right = corner % 2 * 2 - 1;
            int down = corner / 2 * 2 - 1;
            if (glyph.dot(column + right, row)
                    && glyph.dot(column, row + down)
                    && !glyph.dot(column + right, row + down)) {
                triangle(left, top, right, down);
            }
        }
    }

    private void triangle(int left, int top, int right, int down) {
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
