package io.github.ideogram4j.fake;

import io.github.ideogram4j.image.Raster;

/** A picture of twice the width and height. */
final class Enlargement {
    private final Raster source;
    private final int detail;
    private final int freedom;
    private final Chance chance;

    private Enlargement(Raster source, int resemblance, int detail, long seed) {
        this.source = source;
        this.detail = detail;
        this.freedom = 100 - resemblance;
        this.chance = new Chance(seed);
    }

    /**
     * Each pixel becomes four whose mean is the pixel; {@code detail} sharpens what lies between them, and the lower the
     * {@code resemblance}, the more contrast and grain of its own it gets. Both from 1 to 100.
     */
    static Raster doubled(Raster source, int resemblance, int detail, long seed) {
        return new Enlargement(source, resemblance, detail, seed).doubled();
    }

    private Raster doubled() {
        int width = Math.multiplyExact(source.width(), 2);
        Raster doubled = new Raster(width, Math.multiplyExact(source.height(), 2));
        for (int y = 0; y < doubled.height(); y++) {
            Patience.check();
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
        int grain = freedom == 0 ? 0 : chance.between(-freedom, freedom) / 6;
        int argb = centre & Rgb.OPAQUE;
        for (int shift = 0; shift <= 16; shift += 8) {
            int here = channel(centre, shift);
            int across = slope(x / 2 + sideX, y / 2, x / 2 - sideX, y / 2, here, shift);
            int down = slope(x / 2, y / 2 + sideY, x / 2, y / 2 - sideY, here, shift);
            argb |= toned(here + (across + down) / 800, grain) << shift;
        }
        return argb;
    }

    /** How steeply the picture rises towards the near side, in percent; an edge stays an edge the more detail is asked. */
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
