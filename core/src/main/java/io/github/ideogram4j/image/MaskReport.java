package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * How many pixels of a mask are black, white, or neither. Alpha does not change a pixel's colour; {@code translucent}
 * counts those, of any colour, that are not fully opaque, {@code coloured} those that are no grey.
 *
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
     * Looks at a PNG row by row, exactly: a 16-bit sample is black at 0 and white at 65535 only.
     *
     * @throws MalformedImageException if it is no PNG, a broken one, or has more than {@code maxPixels}
     */
    public static MaskReport ofPng(InputStream in, long maxPixels) throws IOException {
        PngReader reader = new PngReader(in, maxPixels);
        MaskTally tally = new MaskTally(0);
        reader.rows(SampleDepth.EXACT_ENDS, tally);
        return tally.report(reader.header().width(), reader.header().height());
    }

    /**
     * Judges pixels that came through a lossy format.
     *
     * @param tolerance how far a channel may be from black or white, 0 to 127
     */
    public static MaskReport of(Raster raster, int tolerance) {
        MaskTally tally = new MaskTally(tolerance);
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

    /** Whether there is nothing to change. */
    public boolean isAllWhite() {
        return white == pixels();
    }

    public long notWhite() {
        return pixels() - white;
    }

    /** Rounded down: 9 means less than a tenth. */
    public int blackPercent() {
        return (int) (black * 100 / pixels());
    }

    /** Exact, without rounding. */
    public boolean blackIsAtLeastPercent(int percent) {
        return black * 100 >= pixels() * percent;
    }

    private long pixels() {
        return (long) width * height;
    }
}
