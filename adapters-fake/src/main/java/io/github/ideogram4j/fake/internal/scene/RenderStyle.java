package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.Rgb;

/** The rendering of a style type. */
enum RenderStyle {
    /** Paper layers with lit edges that cast shadows on the layer behind. */
    PAPER_CUT(5, 96, 1),
    /** Flat colours and straight edges. */
    FLAT(5, 0, 0),
    /** Haze in the valleys, soft light. */
    SOFT(7, 0, 0),
    /** Stars, a planet, glowing edges. */
    STARRY(5, 0, 24),
    /** Thick, rounded, lit from above. */
    CLAY(4, 128, 16),
    /** Two tones with a hard edge between, outlined. */
    CEL(5, 0, 14);

    private final int layers;
    private final int shadow;
    private final int edge;

    RenderStyle(int layers, int shadow, int edge) {
        this.layers = layers;
        this.shadow = shadow;
        this.edge = edge;
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
        return unit * edge;
    }

    Palette palette(Palette plain) {
        if (this == STARRY) {
            return plain.tinted(Rgb.hsv(258, 70, 20), 150, 110);
        }
        return this == SOFT ? plain.tinted(Rgb.hsv(212, 14, 78), 30, 24) : plain;
    }

    /** The colour at {@code depth} below the edge of a layer and {@code drop} below its highest point, in 1/256 pixel. */
    int tone(int rgb, Palette palette, int depth, int drop, int unit) {
        boolean atEdge = depth < edgeDepth(unit);
        if (this == PAPER_CUT) {
            return atEdge ? Rgb.mix(rgb, Rgb.WHITE, 52) : faded(rgb, Rgb.BLACK, drop, unit * 240, 64);
        }
        if (this == SOFT) {
            return faded(rgb, palette.skyLow(), drop, unit * 190, 150);
        }
        if (this == CEL && atEdge) {
            return depth < unit * 2 ? palette.dark() : Rgb.mix(rgb, palette.glow(), 96);
        }
        if (atEdge) { // starry or clay
            int lit = this == STARRY ? Rgb.mix(rgb, palette.accent(), 120) : Rgb.mix(rgb, Rgb.WHITE, 92);
            return faded(lit, rgb, depth, edgeDepth(unit), 256);
        }
        return this == CLAY ? faded(rgb, Rgb.BLACK, drop, unit * 200, 100) : rgb;
    }

    private static int faded(int from, int to, int depth, int length, int most) {
        return Rgb.mix(from, to, (int) ((long) Math.min(depth, length) * most / Math.max(1, length)));
    }
}
