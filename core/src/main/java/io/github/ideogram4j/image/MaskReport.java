package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of pixels of a mask by color. Alpha does not change the color of a pixel.
 *
 * <p>For every format, a channel counts as black up to {@value #TOLERANCE} of 255 and as white from 255 - {@value
 * #TOLERANCE}, since lossy compression and anti-aliasing blur edges.
 *
 * @param width in pixels
 * @param height in pixels
 * @param black number of pixels that count as black
 * @param white number of pixels that count as white
 * @param other number of pixels that count as neither
 * @param impure number of pixels that are not exactly black or white, those that count as black or white included
 * @param translucent number of pixels of any color that are not fully opaque
 * @param coloured number of pixels that are not grey
 * @param firstOther the topmost, then leftmost, pixel that counts as neither black nor white
 */
public record MaskReport(
        int width,
        int height,
        long black,
        long white,
        long other,
        long impure,
        long translucent,
        long coloured,
        Optional<Pixel> firstOther) {
    /** How far a channel may be from black or white, of 255. */
    public static final int TOLERANCE = 48;

    /** The share of pixels in percent that blurred edges explain. */
    public static final int MAX_OTHER_PERCENT = 5;

    /**
     * Reads a PNG row by row to its end, which proves that it is complete. A 16-bit sample is exactly black at 0 and exactly
     * white at 65535 only.
     *
     * @throws MalformedImageException if it is no PNG, a broken one, or has more than {@code maxPixels}
     */
    public static MaskReport ofPng(InputStream in, long maxPixels) throws IOException {
        PngReader reader = new PngReader(in, maxPixels);
        Counter tally = new Counter();
        reader.rows(PngPixels::exactEnds, tally);
        return tally.report(reader.header().width(), reader.header().height());
    }

    /** Counts the pixels of a decoded image. */
    public static MaskReport of(Raster raster) {
        Counter tally = new Counter();
        int[] row = new int[raster.width()];
        for (int y = 0; y < raster.height(); y++) {
            raster.copyRow(y, row);
            tally.row(PngPass.PLAIN.get(0), y, row, row.length);
        }
        return tally.report(raster.width(), raster.height());
    }

    /** Whether no more than {@value #MAX_OTHER_PERCENT} % of the pixels count as neither black nor white. */
    public boolean isBlackAndWhite() {
        return other <= maxOther();
    }

    /** The number of pixels that may be neither black nor white. */
    public long maxOther() {
        return pixels() * MAX_OTHER_PERCENT / 100;
    }

    /** Whether a mask in black and white has no black pixel, so that an edit would change nothing. */
    public boolean isAllWhite() {
        return black == 0 && isBlackAndWhite();
    }

    /** Share of black pixels in percent, rounded down. */
    public int blackPercent() {
        return (int) (black * 100 / pixels());
    }

    /** Whether the exact share of black pixels is at least {@code percent}. */
    public boolean blackIsAtLeastPercent(int percent) {
        return black * 100 >= pixels() * percent;
    }

    /** The number of all pixels. */
    public long pixels() {
        return (long) width * height;
    }

    /** A pixel's place and its colour as {@code 0xAARRGGBB}. */
    public record Pixel(int x, int y, int argb) {
        /** Color and position: {@code #102030 at (4,7)}. */
        @Override
        public String toString() {
            return String.format("#%06x", argb & 0xff_ffff) + " at (" + x + "," + y + ")";
        }
    }

    /** Counts pixels row by row. */
    private static final class Counter implements PngReader.RowSink {
        private long black;
        private long white;
        private long other;
        private long impure;
        private long translucent;
        private long coloured;
        private MaskReport.@Nullable Pixel firstOther;

        @Override
        public void row(PngPass pass, int y, int[] argb, int count) {
            for (int i = 0; i < count; i++) {
                add(argb[i], pass.x() + i * pass.dx(), y);
            }
        }

        private void add(int argb, int x, int y) {
            if (argb >>> 24 != 0xff) {
                translucent++;
            }
            int red = argb >> 16 & 0xff;
            int green = argb >> 8 & 0xff;
            int blue = argb & 0xff;
            if (red != green || green != blue) {
                coloured++;
            }
            int max = Math.max(red, Math.max(green, blue));
            int min = Math.min(red, Math.min(green, blue));
            if (max > 0 && min < 255) {
                impure++;
            }
            if (max <= TOLERANCE) {
                black++;
            } else if (min >= 255 - TOLERANCE) {
                white++;
            } else {
                other++;
                keepFirst(argb, x, y);
            }
        }

        /** The rows of interlaced files are not in order. */
        private void keepFirst(int argb, int x, int y) {
            MaskReport.Pixel first = firstOther;
            if (first == null || y < first.y() || (y == first.y() && x < first.x())) {
                firstOther = new MaskReport.Pixel(x, y, argb);
            }
        }

        MaskReport report(int width, int height) {
            return new MaskReport(
                    width, height, black, white, other, impure, translucent, coloured, Optional.ofNullable(firstOther));
        }
    }
}
