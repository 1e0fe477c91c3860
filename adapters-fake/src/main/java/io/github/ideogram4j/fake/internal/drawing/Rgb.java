package io.github.ideogram4j.fake.internal.drawing;

/** Colour arithmetic on {@code 0xRRGGBB}, in integers, so that results are the same on every JVM. */
public final class Rgb {
    public static final int BLACK = 0x000000;
    public static final int WHITE = 0xFFFFFF;
    public static final int OPAQUE = 0xFF000000;

    private Rgb() {}

    /** Combines channels, limited to 0 to 255. */
    public static int of(int red, int green, int blue) {
        return limited(red) << 16 | limited(green) << 8 | limited(blue);
    }

    /** The red channel, 0 to 255. */
    public static int red(int rgb) {
        return rgb >> 16 & 0xFF;
    }

    /** The green channel, 0 to 255. */
    public static int green(int rgb) {
        return rgb >> 8 & 0xFF;
    }

    /** The blue channel, 0 to 255. */
    public static int blue(int rgb) {
        return rgb & 0xFF;
    }

    /** The opacity of {@code 0xAARRGGBB}, 0 to 255. */
    public static int alpha(int argb) {
        return argb >>> 24;
    }

    /** The nearest value of 0 to 255. */
    public static int limited(int channel) {
        return Math.max(0, Math.min(255, channel));
    }

    /** Mixes {@code share} of 256 parts of {@code over} with the rest of {@code under}. */
    public static int mix(int under, int over, int share) {
        int rest = 256 - share;
        int redBlue = ((under & 0xFF00FF) * rest + (over & 0xFF00FF) * share + 0x800080) >>> 8 & 0xFF00FF;
        int green = ((under & 0xFF00) * rest + (over & 0xFF00) * share + 0x8000) >>> 8 & 0xFF00;
        return redBlue | green;
    }

    /** Converts hue in degrees (any integer), saturation and value in percent. */
    public static int hsv(int hue, int saturation, int value) {
        int angle = Math.floorMod(hue, 360);
        int top = limited(value * 255 / 100);
        int low = top * (100 - Math.min(100, saturation)) / 100;
        int rise = low + (top - low) * (angle % 60) / 60;
        int fall = low + top - rise;
        return switch (angle / 60) {
            case 0 -> of(top, rise, low);
            case 1 -> of(fall, top, low);
            case 2 -> of(low, top, rise);
            case 3 -> of(low, fall, top);
            case 4 -> of(rise, low, top);
            default -> of(top, low, fall);
        };
    }

    /** Perceived brightness, 0 to 255. */
    public static int luma(int rgb) {
        return (red(rgb) * 77 + green(rgb) * 150 + blue(rgb) * 29) >> 8;
    }

    /** Largest minus smallest channel; 0 for any grey. */
    public static int chroma(int rgb) {
        int max = Math.max(red(rgb), Math.max(green(rgb), blue(rgb)));
        return max - Math.min(red(rgb), Math.min(green(rgb), blue(rgb)));
    }

    /** Weighted squared distance ("redmean" weights): 0 for equal colours, at most about 585 000. */
    public static int distance(int one, int other) {
        int mean = (red(one) + red(other)) / 2;
        int red = red(one) - red(other);
        int green = green(one) - green(other);
        int blue = blue(one) - blue(other);
        return (((512 + mean) * red * red) >> 8) + 4 * green * green + (((767 - mean) * blue * blue) >> 8);
    }

    /** Composes {@code percent} of the upper colour, times its opacity, over the opaque lower one; the result is opaque. */
    public static int overlay(int upper, int lower, int percent) {
        int share = percent * alpha(upper);
        return OPAQUE
                | of(
                        overlayChannel(red(upper), red(lower), share),
                        overlayChannel(green(upper), green(lower), share),
                        overlayChannel(blue(upper), blue(lower), share));
    }

    private static int overlayChannel(int upper, int lower, int share) {
        int all = 100 * 255;
        return (upper * share + lower * (all - share) + all / 2) / all;
    }
}
