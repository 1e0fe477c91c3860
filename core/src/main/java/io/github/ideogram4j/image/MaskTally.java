package io.github.ideogram4j.image;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts a mask's colours in passing. */
final class MaskTally implements RowSink {
    private final int tolerance;
    private long black;
    private long white;
    private long other;
    private long translucent;
    private long coloured;
    private @Nullable Pixel firstOther;

    MaskTally(int tolerance) {
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

    /** Interlaced files bring their rows out of order. */
    private void keepFirst(int argb, int x, int y) {
        Pixel first = firstOther;
        if (first == null || y < first.y() || (y == first.y() && x < first.x())) {
            firstOther = new Pixel(x, y, argb);
        }
    }

    MaskReport report(int width, int height) {
        return new MaskReport(
                width, height, black, white, other, translucent, coloured, Optional.ofNullable(firstOther));
    }
}
