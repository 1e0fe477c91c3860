package io.github.ideogram4j.fake;

import java.util.Arrays;

/** One layer of land: everything below an edge. */
final class Layer {
    private final int[] edge;
    private final int[] softEdge;
    private final Frame frame;
    private final int highest;
    private final Windows windows;

    private Layer(int[] edge, Frame frame, Windows windows) {
        this.windows = windows;
        this.edge = edge;
        this.softEdge = softened(softened(edge, frame.pixels(8)), frame.pixels(8));
        this.frame = frame;
        this.highest = Arrays.stream(edge).min().orElse(0);
    }

    /** Around the line {@code base}, at most about {@code swing} up and down; both in 1/256 pixel. */
    static Layer of(Frame frame, Outline outline, Chance chance, int base, int swing) {
        Noise noise = new Noise(chance);
        long start = (long) chance.below(64) * Noise.ONE;
        int[] edge = new int[frame.width()];
        for (int x = 0; x < edge.length; x++) {
            long place = start + ((long) x << 24) * 3 / (1000L * frame.unit());
            edge[x] = base - (int) (((long) outline.rise(noise, place) * swing) >> 16);
        }
        return new Layer(edge, frame, Windows.of(outline, frame, chance));
    }

    /** The edge in whole pixels; outside the picture that of its border. */
    int top(int x) {
        return edge[inside(edge, x)] >> 8;
    }

    void paint(Canvas canvas, int rgb, Palette palette, Look look) {
        int reach = frame.units(look == Look.CLAY ? 26 : 18);
        for (int y = Math.max(0, (highest - reach) >> 8); y < canvas.height(); y++) {
            for (int x = 0; x < edge.length; x++) {
                paint(canvas, x, y, rgb, palette, look, reach);
            }
        }
    }

    private void paint(Canvas canvas, int x, int y, int rgb, Palette palette, Look look, int reach) {
        int depth = (y + 1) * 256 - edge[x];
        if (depth < 256) {
            shade(canvas, x, y, look.shadow(), reach);
        }
        if (depth > 0) {
            int plain = look.tone(rgb, palette, depth, (y + 1) * 256 - highest, frame.unit());
            int tone = windows.lit(x, y, edge) ? Rgb.mix(plain, palette.glow(), windows.brightness(palette)) : plain;
            if (depth >= 256) {
                canvas.set(x, y, tone);
            } else {
                canvas.blend(x, y, tone, depth);
            }
        }
    }

    /** The light comes from the upper right: the shadow lies above and to the left. */
    private void shade(Canvas canvas, int x, int y, int strength, int reach) {
        int caster = Math.min(edge.length - 1, x + (reach >> 10));
        int away = Math.min(softEdge[caster], edge[x] + reach) - y * 256;
        if (strength > 0 && away < reach) {
            int near = (reach - Math.max(0, away)) * 256 / reach;
            canvas.blend(x, y, Rgb.BLACK, (near * near / 256 * strength) >> 8);
        }
    }

    /** The mean of the edge around each place: a shadow does not follow every tooth. */
    private static int[] softened(int[] edge, int reach) {
        int[] soft = new int[edge.length];
        long sum = 0;
        for (int x = -reach; x <= reach; x++) {
            sum += edge[inside(edge, x)];
        }
        for (int x = 0; x < edge.length; x++) {
            soft[x] = (int) (sum / (2L * reach + 1));
            sum += edge[inside(edge, x + reach + 1)] - edge[inside(edge, x - reach)];
        }
        return soft;
    }

    private static int inside(int[] edge, int x) {
        return Math.max(0, Math.min(edge.length - 1, x));
    }
}
