package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.Rgb;

/** The rendering of a style type. */
enum RenderStyle {
    /** Paper layers with lit edges that cast shadows on the layer behind. */
    PAPER_CUT(5, 96),
    /** Flat colours and straight edges. */
    FLAT(5, 0),
    /** Haze in the valleys, soft light. */
    SOFT(7, 0),
    /** Stars, a planet, glowing edges. */
    STARRY(5, 0),
    /** Thick, rounded, lit from above. */
    CLAY(4, 128),
    /** Two tones with a hard edge between, outlined. */
    CEL(5, 0);

    private final int layers;
    private final int shadow;

    RenderStyle(int layers, int shadow) {
        this.layers = layers;
        this.shadow = shadow;
    }

    static RenderStyle of(String style) {
        return switch (style) {
            case "DESIGN" -> FLAT;
            case "REALISTIC" -> SOFT;
            case "FICTION" -> STARRY;
            case "RENDER_3D" -> CLAY;
            case "ANIME" -> CEL;
            default -> PAPER_CUT;
        };
    }

    int layers() {
        return layers;
    }

    /** Darkness of the shadow that a layer casts, of 256. */
    int shadow() {
        return shadow;
    }

    /** The depth below the edge from which on {@link #tone} does not depend on the depth, in 1/256 pixel. */
    int edgeDepth(int unit) {
        return switch (this) {
            case FLAT, SOFT -> 0;
            case PAPER_CUT -> unit;
            case STARRY -> unit * 24;
            case CLAY -> unit * 16;
            case CEL -> unit * 14;
        };
    }

    Palette palette(Palette plain) {
        return switch (this) {
            case STARRY -> plain.tinted(Rgb.hsv(258, 70, 20), 150, 110);
            case SOFT -> plain.tinted(Rgb.hsv(212, 14, 78), 30, 24);
            default -> plain;
        };
    }

    /** The colour at {@code depth} below the edge of a layer and {@code drop} below its highest point, in 1/256 pixel. */
    int tone(int rgb, Palette palette, int depth, int drop, int unit) {
        return switch (this) {
            case FLAT -> rgb;
            case PAPER_CUT -> depth < unit ? Rgb.mix(rgb, Rgb.WHITE, 52) : faded(rgb, Rgb.BLACK, drop, unit * 240, 64);
            case SOFT -> faded(rgb, palette.skyLow(), drop, unit * 190, 150);
            case STARRY ->
                depth < unit * 24 ? faded(Rgb.mix(rgb, palette.accent(), 120), rgb, depth, unit * 24, 256) : rgb;
            case CLAY ->
                depth < unit * 16
                        ? faded(Rgb.mix(rgb, Rgb.WHITE, 92), rgb, depth, unit * 16, 256)
                        : faded(rgb, Rgb.BLACK, drop, unit * 200, 100);
            case CEL -> depth < unit * 2 ? palette.dark() : depth < unit * 14 ? Rgb.mix(rgb, palette.glow(), 96) : rgb;
        };
    }

    private static int faded(int from, int to, int depth, int length, int most) {
        return Rgb.mix(from, to, (int) ((long) Math.min(depth, length) * most / Math.max(1, length)));
    }
}
