package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.RasterCanvas;
import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.drawing.SeededRandom;

/** A layer of land: the area below an edge. */
final class TerrainLayer {
    private final int[] edge;
    private final int[] softEdge;
    private final SceneSize size;
    private final int highest;
    private final Windows windows;

    private TerrainLayer(int[] edge, SceneSize size, Windows windows) {
        this.windows = windows;
        this.edge = edge;
        this.softEdge = softened(softened(edge, size.pixels(8)), size.pixels(8));
        this.size = size;
        int top = edge[0];
        for (int line : edge) {
            top = Math.min(top, line);
        }
        this.highest = top;
    }

    /** Creates a layer whose edge varies around {@code base} by about {@code swing}; both in 1/256 pixel. */
    static TerrainLayer of(SceneSize size, TerrainOutline outline, SeededRandom random, int base, int swing) {
        ValueNoise noise = new ValueNoise(random);
        long start = (long) random.below(64) * ValueNoise.ONE;
        int[] edge = new int[size.width()];
        for (int x = 0; x < edge.length; x++) {
            long place = start + ((long) x << 24) * 3 / (1000L * size.unit());
            edge[x] = base - (int) (((long) outline.rise(noise, place) * swing) >> 16);
        }
        return new TerrainLayer(edge, size, Windows.of(outline, size, random));
    }

    /** The edge at a column, in whole pixels. */
    int top(int x) {
        return edge[inside(edge, x)] >> 8;
    }

    /** Lowers each column's value to the first line that this layer covers completely. */
    void hide(int[] hiddenFrom) {
        for (int x = 0; x < edge.length; x++) {
            hiddenFrom[x] = Math.min(hiddenFrom[x], Math.max(0, (edge[x] + 255) >> 8));
        }
    }

    /** @param hiddenFrom by column, the line from which on nearer layers cover this one */
    void paint(RasterCanvas canvas, int rgb, Palette palette, RenderStyle style, int[] hiddenFrom) {
        new Painter(canvas, rgb, palette, style).paint(hiddenFrom);
    }

    /** Paints column by column: below a thin edge, the colours of a layer depend on the line alone. */
    private final class Painter {
        private final RasterCanvas canvas;
        private final int rgb;
        private final Palette palette;
        private final RenderStyle style;
        private final int shadowReach;
        private final int from;
        private final int edgeDepth;
        private final int[] deepTones;

        Painter(RasterCanvas canvas, int rgb, Palette palette, RenderStyle style) {
            this.canvas = canvas;
            this.rgb = rgb;
            this.palette = palette;
            this.style = style;
            this.shadowReach = size.units(style == RenderStyle.CLAY ? 26 : 18);
            this.from = Math.max(0, (highest - shadowReach) >> 8);
            this.edgeDepth = style.edgeDepth(size.unit());
            this.deepTones = new int[canvas.height()];
            for (int y = from; y < deepTones.length; y++) {
                deepTones[y] = Rgb.OPAQUE | tone(y, Integer.MAX_VALUE);
            }
        }

        private int tone(int y, int depth) {
            return style.tone(rgb, palette, depth, (y + 1) * 256 - highest, size.unit());
        }

        void paint(int[] hiddenFrom) {
            int brightness = windows.brightness(palette);
            for (int x = 0; x < edge.length; x++) {
                int covered = (edge[x] + 255) >> 8; // the first line that the layer covers completely
                shade(x, Math.min(covered, hiddenFrom[x]));
                if (covered > from && covered <= hiddenFrom[x]) {
                    blendEdge(x, covered - 1);
                }
                cover(x, Math.max(from, covered), hiddenFrom[x]);
                windows.paint(canvas, x, Math.max(from, covered), hiddenFrom[x], edge, palette.glow(), brightness);
            }
        }

        /** Paints the shadow of the edge on the layers behind it, towards the upper left. */
        private void shade(int x, int to) {
            int caster = Math.min(edge.length - 1, x + (shadowReach >> 10));
            int upper = Math.min(softEdge[caster], edge[x] + shadowReach);
            int start = style.shadow() > 0 ? Math.max(from, ((upper - shadowReach) >> 8) + 1) : to;
            for (int y = start; y < to; y++) {
                int near = (shadowReach - Math.max(0, upper - y * 256)) * 256 / shadowReach;
                canvas.blend(x, y, Rgb.BLACK, (near * near / 256 * style.shadow()) >> 8);
            }
        }

        private void blendEdge(int x, int y) {
            int depth = (y + 1) * 256 - edge[x];
            if (depth > 0) {
                int plain = tone(y, depth);
                boolean lit = windows.isLit(x, y, edge);
                canvas.blend(x, y, lit ? Rgb.mix(plain, palette.glow(), windows.brightness(palette)) : plain, depth);
            }
        }

        private void cover(int x, int start, int to) {
            int y = start;
            for (; y < to && (y + 1) * 256 - edge[x] < edgeDepth; y++) {
                canvas.row(y)[x] = Rgb.OPAQUE | tone(y, (y + 1) * 256 - edge[x]);
            }
            for (; y < to; y++) {
                canvas.row(y)[x] = deepTones[y];
            }
        }
    }

    /** The moving average of the edge, so that a shadow has no fine teeth. */
    private static int[] softened(int[] edge, int shadowReach) {
        int[] soft = new int[edge.length];
        long sum = 0;
        for (int x = -shadowReach; x <= shadowReach; x++) {
            sum += edge[inside(edge, x)];
        }
        for (int x = 0; x < edge.length; x++) {
            soft[x] = (int) (sum / (2L * shadowReach + 1));
            sum += edge[inside(edge, x + shadowReach + 1)] - edge[inside(edge, x - shadowReach)];
        }
        return soft;
    }

    private static int inside(int[] edge, int x) {
        return Math.max(0, Math.min(edge.length - 1, x));
    }

    /** The lit windows of a skyline: a grid within the walls. */
    private static final class Windows {
        private static final int CELLS = 1 << 12;

        private final boolean[] lit;
        private final int columnWidth;
        private final int rowHeight;

        private Windows(boolean[] lit, int columnWidth, int rowHeight) {
            this.lit = lit;
            this.columnWidth = columnWidth;
            this.rowHeight = rowHeight;
        }

        static Windows of(TerrainOutline outline, SceneSize size, SeededRandom random) {
            boolean[] lit = new boolean[outline == TerrainOutline.BLOCKS ? CELLS : 0];
            for (int i = 0; i < lit.length; i++) {
                lit[i] = random.percent(34);
            }
            return new Windows(lit, Math.max(4, size.pixels(10)), Math.max(5, size.pixels(14)));
        }

        /** Paints the windows of a column between two lines. */
        void paint(RasterCanvas canvas, int x, int from, int to, int[] edge, int rgb, int brightness) {
            for (int y = from; y < to && hasPanes(x); y++) {
                if (isLit(x, y, edge)) {
                    canvas.blend(x, y, rgb, brightness);
                }
            }
        }

        private boolean hasPanes(int x) {
            return lit.length > 0 && x % columnWidth * 5 / columnWidth % 4 != 0;
        }

        boolean isLit(int x, int y, int[] edge) {
            int row = y / rowHeight;
            int column = x / columnWidth;
            boolean pane = hasPanes(x) && y % rowHeight * 5 / rowHeight % 4 != 0;
            return pane && lit[(row * 61 + column) & (CELLS - 1)] && wall(column, row, edge);
        }

        private boolean wall(int column, int row, int[] edge) {
            int left = Math.max(0, column * columnWidth - 1);
            int right = Math.min(edge.length - 1, left + columnWidth + 1);
            return edge[left] == edge[right] && edge[left] < (row * rowHeight - rowHeight / 3) * 256;
        }

        /** The share of light in a lit window, of 256; small under a bright sky. */
        int brightness(Palette palette) {
            return Rgb.luma(palette.skyLow()) < 130 ? 190 : 70;
        }
    }
}
