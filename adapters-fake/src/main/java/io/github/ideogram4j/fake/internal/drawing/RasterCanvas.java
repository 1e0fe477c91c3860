package io.github.ideogram4j.fake.internal.drawing;

import io.github.ideogram4j.image.Raster;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/** Fills shapes on an opaque picture, with antialiased edges. */
public final class RasterCanvas implements Shape.Spans {
    private static final int LINES = 4;

    private final int width;
    private final int[][] rows;
    private final int[] cover;
    private int coverFrom;
    private int coverTo = -1;

    /** Creates a canvas of a size in pixels; all pixels are transparent black. */
    public RasterCanvas(int width, int height) {
        this.width = width;
        this.rows = new int[height][width];
        this.cover = new int[width + 1];
    }

    /** Creates a canvas with the pixels of a picture. */
    public static RasterCanvas of(Raster raster) {
        RasterCanvas canvas = new RasterCanvas(raster.width(), raster.height());
        for (int y = 0; y < canvas.rows.length; y++) {
            raster.copyRow(y, canvas.rows[y]);
        }
        return canvas;
    }

    /** A copy of the pixels. */
    public Raster raster() {
        Raster raster = new Raster(width, rows.length);
        for (int y = 0; y < rows.length; y++) {
            raster.setRow(y, rows[y]);
        }
        return raster;
    }

    /** Width in pixels. */
    public int width() {
        return width;
    }

    /** Height in pixels. */
    public int height() {
        return rows.length;
    }

    /** The pixels of a row as {@code 0xAARRGGBB}; changes are changes of the picture. */
    public int[] row(int y) {
        return rows[y];
    }

    /** Fills a row with an opaque colour; copies, because that is fast before the JVM has compiled anything. */
    public void fillRow(int y, int rgb) {
        int[] row = rows[y];
        row[0] = Rgb.OPAQUE | rgb;
        for (int done = 1; done < width; done *= 2) {
            System.arraycopy(row, 0, row, done, Math.min(done, width - done));
        }
    }

    /** Mixes {@code share} of 256 parts of a colour into a pixel; ignores pixels outside the picture. */
    public void blend(int x, int y, int rgb, int share) {
        if (share > 0 && x >= 0 && y >= 0 && x < width && y < rows.length) {
            blend(rows[y], x, rgb, Math.min(256, share));
        }
    }

    private static void blend(int[] row, int x, int rgb, int share) {
        row[x] = Rgb.OPAQUE | Rgb.mix(row[x] & 0xFFFFFF, rgb, share);
    }

    /** Draws a picture with transparency, cut to a width and height; {@code left} and {@code top} are its upper left corner. */
    public void draw(Raster picture, int left, int top, int maxWidth, int maxHeight) {
        for (int y = 0; y < Math.min(maxHeight, picture.height()); y++) {
            for (int x = 0; x < Math.min(maxWidth, picture.width()); x++) {
                int argb = picture.argb(x, y);
                blend(left + x, top + y, argb & 0xFFFFFF, Rgb.alpha(argb) * 256 / 255);
            }
        }
    }

    /** Fills a square, in pixels, with an opaque colour. */
    public void fill(int left, int top, int side, int rgb) {
        int to = Math.min(width, left + side);
        for (int y = Math.max(0, top); y < Math.min(rows.length, top + side); y++) {
            for (int x = Math.max(0, left); x < to; x++) {
                rows[y][x] = Rgb.OPAQUE | rgb;
            }
        }
    }

    /** Fills a shape with an opaque colour. */
    public void fill(Shape shape, int rgb) {
        fill(shape, rgb, 256);
    }

    /** Fills a shape with one colour; {@code share} of 256 is its opacity. */
    public void fill(Shape shape, int rgb, int share) {
        int to = Math.min(rows.length - 1, shape.bottom() >> 8);
        for (int y = Math.max(0, shape.top() >> 8); y <= to; y++) {
            measure(shape, y);
            blendRow(rows[y], rgb, share);
        }
    }

    /** Fills a shape with a colour for each pixel, from its x and y. */
    public void fill(Shape shape, IntBinaryOperator fill) {
        int to = Math.min(rows.length - 1, shape.bottom() >> 8);
        for (int y = Math.max(0, shape.top() >> 8); y <= to; y++) {
            measure(shape, y);
            for (int x = coverFrom; x <= Math.min(coverTo, width - 1); x++) {
                blend(x, y, fill.applyAsInt(x, y), cover[x] / LINES);
            }
        }
    }

    private void measure(Shape shape, int y) {
        if (coverTo >= coverFrom) {
            Arrays.fill(cover, coverFrom, coverTo + 1, 0);
        }
        coverFrom = width;
        coverTo = -1;
        for (int line = 0; line < LINES; line++) {
            int at = y * 256 + line * (256 / LINES) + 128 / LINES;
            if (at >= shape.top() && at < shape.bottom()) {
                shape.spans(at, this);
            }
        }
    }

    /** Called by the shapes that are filled. */
    @Override
    public void add(int left, int right) {
        int from = Math.max(0, left);
        int to = Math.min(width * 256, right);
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

    private void blendRow(int[] row, int rgb, int share) {
        int to = Math.min(coverTo, width - 1);
        for (int x = coverFrom; x <= to; x++) {
            int part = (Math.min(256, cover[x] / LINES) * share) >> 8;
            if (part == 256) {
                row[x] = Rgb.OPAQUE | rgb;
            } else if (part > 0) {
                blend(row, x, rgb, part);
            }
        }
    }

    /** Blends a colour that fades from the centre to nothing at {@code radius}; centre and radius in pixels. */
    public void glow(int centreX, int centreY, int radius, int rgb, int strength) {
        long reach = Math.max(1, (long) radius * radius);
        int[] shares = new int[257];
        long[] limits = new long[257]; // the greatest squared distance that is this near
        for (int near = 0; near <= 256; near++) {
            shares[near] = Math.min(256, (near * near * strength) >> 16);
            limits[near] = reach - (near * reach + 255) / 256;
        }
        for (int y = Math.max(0, centreY - radius); y < Math.min(rows.length, centreY + radius); y++) {
            long rise = (long) (y - centreY) * (y - centreY);
            glow(rows[y], centreX, -1, 0, radius, rise, rgb, shares, limits);
            glow(rows[y], centreX, 1, 1, radius - 1, rise, rgb, shares, limits);
        }
    }

    /** Blends one half of a row, from the centre outwards, so that the distance only grows. */
    private void glow(
            int[] row, int centre, int step, int from, int to, long rise, int rgb, int[] shares, long[] limits) {
        int near = 256;
        for (int off = from; off <= to; off++) {
            long away = rise + (long) off * off;
            while (near > 0 && away > limits[near]) {
                near--;
            }
            int x = centre + off * step;
            if (shares[near] == 0 || (step < 0 ? x < 0 : x >= width)) {
                return;
            }
            if (x >= 0 && x < width) {
                blend(row, x, rgb, shares[near]);
            }
        }
    }
}
