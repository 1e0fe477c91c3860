package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number of pixels of a mask by color. Alpha does not change the color of a pixel.
 *
 * @param width in pixels
 * @param height in pixels
 * @param black number of black pixels
 * @param white number of white pixels
 * @param other number of pixels that are neither black nor white
 * @param translucent number of pixels of any color that are not fully opaque
 * @param coloured number of pixels that are not grey
 * @param firstOther the topmost, then leftmost, pixel that is neither black nor white
 */
public record MaskReport(
        int width,
        int height,
        long black,
        long white,
        long other,
        long translucent,
        long coloured,
        Optional<Pixel> firstOther) {

    /**
     * Reads a PNG row by row to its end, which proves that it is complete. Exact: a 16-bit sample is black at 0 and white
     * at 65535 only.
     *
     * @throws MalformedImageException if it is no PNG, a broken one, or has more than {@code maxPixels}
     */
    public static MaskReport ofPng(InputStream in, long maxPixels) throws IOException {
        PngReader reader = new PngReader(in, maxPixels);
        Counter tally = new Counter(0);
        reader.rows(PngPixels.Rounding.EXACT_ENDS, tally);
        return tally.report(reader.header().width(), reader.header().height());
    }

    /**
     * Counts the pixels of a decoded image of a lossy format.
     *
     * @param tolerance how far a channel may be from black or white, 0 to 127
     */
    public static MaskReport of(Raster raster, int tolerance) {
        Counter tally = new Counter(tolerance);
        int[] row = new int[raster.width()];
        for (int y = 0; y < raster.height(); y++) {
            raster.copyRow(y, row);
            tally.row(PngPass.PLAIN.get(0), y, row, row.length);
        }
        return tally.report(raster.width(), raster.height());
    }

    /** Whether every pixel is black or white. */
    public boolean isBlackAndWhite() {
        return other == 0;
    }

    /** Whether every pixel is white, so that an edit would change nothing. */
    public boolean isAllWhite() {
        return white == pixels();
    }

    /** Number of pixels that are not white. */
    public long notWhite() {
        return pixels() - white;
    }

    /** Share of black pixels in percent, rounded down. */
    public int blackPercent() {
        return (int) (black * 100 / pixels());
    }

    /** Whether the exact share of black pixels is at least {@code percent}. */
    public boolean blackIsAtLeastPercent(int percent) {
        return black * 100 >= pixels() * percent;
    }

    private long pixels() {
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
        private final int tolerance;
        private long black;
        private long white;
        private long other;
        private long translucent;
        private long coloured;
        private MaskReport.@Nullable Pixel firstOther;

        Counter(int tolerance) {
            if (tolerance < 0 || tolerance > 127) {
                throw new IllegalArgumentException("tolerance not 0 to 127: " + tolerance);
            }
            this.tolerance = tolerance;
        }

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
            if ((red <= tolerance) && (green <= tolerance) && (blue <= tolerance)) {
                black++;
            } else if (Math.min(red, Math.min(green, blue)) >= 255 - tolerance) {
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
                    width, height, black, white, other, translucent, coloured, Optional.ofNullable(firstOther));
        }
    }
}
