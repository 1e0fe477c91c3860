package io.github.ideogram4j.fake.internal.edit;

import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.drawing.SeededRandom;
import io.github.ideogram4j.image.Raster;

/** Doubles the width and height of a picture. */
public final class Upscaler {
    private final Raster source;
    private final int detail;
    private final int freedom;
    private final SeededRandom random;

    private Upscaler(Raster source, int resemblance, int detail, long seed) {
        this.source = source;
        this.detail = detail;
        this.freedom = 100 - resemblance;
        this.random = new SeededRandom(seed);
    }

    /**
     * Splits each pixel into four whose mean is about the pixel.
     *
     * @param resemblance 1 to 100; lower values add contrast and grain
     * @param detail 1 to 100; higher values sharpen edges
     * @param seed of the grain
     */
    public static Raster doubled(Raster source, int resemblance, int detail, long seed) {
        return new Upscaler(source, resemblance, detail, seed).doubled();
    }

    private Raster doubled() {
        int width = Math.multiplyExact(source.width(), 2);
        Raster doubled = new Raster(width, Math.multiplyExact(source.height(), 2));
        for (int y = 0; y < doubled.height(); y++) {
            RasterScaler.requireNotInterrupted();
            for (int x = 0; x < width; x++) {
                doubled.setArgb(x, y, pixel(x, y));
            }
        }
        return doubled;
    }

    private int pixel(int x, int y) {
        int sideX = (x % 2) * 2 - 1;
        int sideY = (y % 2) * 2 - 1;
        int centre = at(x / 2, y / 2);
        int grain = freedom == 0 ? 0 : random.between(-freedom, freedom) / 6;
        int argb = centre & Rgb.OPAQUE;
        for (int shift = 0; shift <= 16; shift += 8) {
            int here = channel(centre, shift);
            int across = slope(x / 2 + sideX, y / 2, x / 2 - sideX, y / 2, here, shift);
            int down = slope(x / 2, y / 2 + sideY, x / 2, y / 2 - sideY, here, shift);
            argb |= toned(here + (across + down) / 800, grain) << shift;
        }
        return argb;
    }

    /** The slope towards the near side, in percent; more {@code detail} keeps edges steeper. */
    private int slope(int nearX, int nearY, int farX, int farY, int here, int shift) {
        int rise = channel(at(nearX, nearY), shift) - here;
        int fall = here - channel(at(farX, farY), shift);
        int least = Integer.signum(rise) * Math.min(Math.abs(rise), Math.abs(fall));
        int alongEdge = Integer.signum(rise) == Integer.signum(fall) ? 2 * least : 0;
        return (rise + fall) * (100 - detail) + alongEdge * detail;
    }

    private int toned(int value, int grain) {
        return Rgb.limited(value + (value - 128) * freedom / 260 + grain);
    }

    private static int channel(int argb, int shift) {
        return argb >> shift & 0xFF;
    }

    private int at(int x, int y) {
        return source.argb(Math.max(0, Math.min(source.width() - 1, x)), Math.max(0, Math.min(source.height() - 1, y)));
    }
}
