package io.github.ideogram4j.fake.internal.drawing;

import io.github.ideogram4j.image.Raster;
import java.util.Arrays;

/** Fills shapes on an opaque raster, with antialiased edges. */
public final class RasterCanvas {
    private static final int LINES = 4;

    private final Raster raster;
    private final int[] cover;
    private int coverFrom;
    private int coverTo = -1;

    /** Creates a canvas that draws directly on the raster. */
    public RasterCanvas(Raster raster) {
        this.raster = raster;
        this.cover = new int[raster.width() + 1];
    }

    /** Width in pixels. */
    public int width() {
        return raster.width();
    }

    /** Height in pixels. */
    public int height() {
        return raster.height();
    }

    /** Sets a pixel to an opaque colour. */
    public void set(int x, int y, int rgb) {
        raster.setArgb(x, y, Rgb.OPAQUE | rgb);
    }

    /** Mixes {@code share} of 256 parts of a colour into a pixel; ignores pixels outside the picture. */
    public void blend(int x, int y, int rgb, int share) {
        if (share > 0 && x >= 0 && y >= 0 && x < width() && y < height()) {
            raster.setArgb(x, y, Rgb.OPAQUE | Rgb.mix(raster.argb(x, y) & 0xFFFFFF, rgb, Math.min(256, share)));
        }
    }

    /** Fills a shape with an opaque colour. */
    public void fill(Shape shape, int rgb) {
        fill(shape, ShapeFill.flat(rgb), 256);
    }

    /** Fills a shape; {@code share} of 256 is its opacity. */
    public void fill(Shape shape, ShapeFill fill, int share) {
        int from = Math.max(0, shape.top() >> 8);
        int to = Math.min(height() - 1, shape.bottom() >> 8);
        for (int y = from; y <= to; y++) {
            measure(shape, y);
            blendRow(y, fill, share);
        }
    }

    private void measure(Shape shape, int y) {
        if (coverTo >= coverFrom) {
            Arrays.fill(cover, coverFrom, coverTo + 1, 0);
        }
        coverFrom = width();
        coverTo = -1;
        for (int line = 0; line < LINES; line++) {
            int at = y * 256 + line * (256 / LINES) + 128 / LINES;
            if (at >= shape.top() && at < shape.bottom()) {
                shape.spans(at, this::cover);
            }
        }
    }

    private void cover(int left, int right) {
        int from = Math.max(0, left);
        int to = Math.min(width() * 256, right);
        if (to > from) {
            coverFrom = Math.min(coverFrom, from >> 8);
            coverTo = Math.max(coverTo, to >> 8);
            coverBetween(from, to);
        }
    }

    private void coverBetween(int from, int to) {
        int first = from >> 8;
        int last = to >> 8;
        if (first == last) {
            cover[first] += to - from;
            return;
        }
        cover[first] += 256 - (from & 255);
        for (int x = first + 1; x < last; x++) {
            cover[x] += 256;
        }
        cover[last] += to & 255;
    }

    private void blendRow(int y, ShapeFill fill, int share) {
        int to = Math.min(coverTo, width() - 1);
        for (int x = coverFrom; x <= to; x++) {
            int part = (Math.min(256, cover[x] / LINES) * share) >> 8;
            if (part > 0) {
                blend(x, y, fill.rgb(x, y), part);
            }
        }
    }

    /** Blends a colour that fades from the centre to nothing at {@code radius}; centre and radius in pixels. */
    public void glow(int centreX, int centreY, int radius, int rgb, int strength) {
        long reach = Math.max(1, (long) radius * radius);
        for (int y = Math.max(0, centreY - radius); y < Math.min(height(), centreY + radius); y++) {
            for (int x = Math.max(0, centreX - radius); x < Math.min(width(), centreX + radius); x++) {
                long away = (long) (x - centreX) * (x - centreX) + (long) (y - centreY) * (y - centreY);
                if (away < reach) {
                    long near = (reach - away) * 256 / reach;
                    blend(x, y, rgb, (int) ((near * near * strength) >> 16));
                }
            }
        }
    }
}
