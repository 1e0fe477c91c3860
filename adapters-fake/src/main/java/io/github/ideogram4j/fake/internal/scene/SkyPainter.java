package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.Ellipse;
import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.Polygon;
import io.github.ideogram4j.fake.internal.drawing.RasterCanvas;
import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.drawing.RoundedRectangle;
import io.github.ideogram4j.fake.internal.drawing.SeededRandom;
import io.github.ideogram4j.fake.internal.drawing.Shape;
import java.util.ArrayList;
import java.util.List;

/** Paints the sky: gradient, sun or moon, stars and clouds. */
final class SkyPainter {
    private final RasterCanvas canvas;
    private final SceneSize size;
    private final Palette palette;
    private final RenderStyle style;
    private final SeededRandom random;

    SkyPainter(RasterCanvas canvas, SceneSize size, Palette palette, RenderStyle style, SeededRandom random) {
        this.canvas = canvas;
        this.size = size;
        this.palette = palette;
        this.style = style;
        this.random = random;
    }

    /** @param hiddenFrom the line from which on the land covers all of the sky */
    void paint(TimeOfDay timeOfDay, int horizon, int hiddenFrom) {
        gradient(horizon, hiddenFrom);
        boolean starlit = timeOfDay.starlit() || style == RenderStyle.STARRY;
        if (starlit) {
            stars(horizon);
        }
        int x = size.width() * random.between(18, 82) / 100;
        int y = horizon * (timeOfDay.lowSun() ? random.between(68, 92) : random.between(26, 58)) / 100;
        int radius = size.units(random.between(52, 92));
        new CelestialBodyPainter(canvas, size, palette, style).paint(x * 256, y * 256, radius, starlit);
        if (!starlit || style == RenderStyle.CEL) {
            clouds(horizon);
        }
    }

    private void gradient(int horizon, int hiddenFrom) {
        int bands = style == RenderStyle.FLAT ? 6 : 256;
        for (int y = 0; y < hiddenFrom; y++) {
            int step = Math.min(bands - 1, y * bands / Math.max(1, horizon));
            int rgb = Rgb.mix(palette.skyTop(), palette.skyLow(), step * 256 / (bands - 1));
            canvas.fillRow(y, rgb);
        }
    }

    private void stars(int horizon) {
        int count = 90 + random.below(60);
        for (int i = 0; i < count; i++) {
            int x = random.below(size.width() * 256);
            int y = random.below(horizon * 256);
            int radius = size.units(random.between(4, 14)) / 10;
            canvas.fill(Ellipse.circle(x, y, Math.max(90, radius)), palette.light(), random.between(90, 230));
            if (i % 14 == 0) {
                sparkle(x, y, size.units(random.between(5, 11)));
            }
        }
    }

    private void sparkle(int x, int y, int arm) {
        int waist = arm / 7;
        Shape cross = new Polygon(
                x, y - arm, x + waist, y - waist, x + arm, y, x + waist, y + waist, x, y + arm, x - waist, y + waist,
                x - arm, y, x - waist, y - waist);
        canvas.fill(cross, palette.light());
    }

    private void clouds(int horizon) {
        int count = random.between(2, 4) + (style == RenderStyle.CEL ? 2 : 0);
        for (int i = 0; i < count; i++) {
            int x = random.below(size.width() * 256);
            int y = horizon * random.between(14, 70) / 100 * 256;
            cloud(x, y, size.units(random.between(60, 130)));
        }
    }

    private void cloud(int x, int y, int length) {
        int white = Rgb.mix(palette.skyLow(), Rgb.WHITE, 150);
        int share = style == RenderStyle.SOFT ? 90 : style == RenderStyle.PAPER_CUT ? 200 : 236;
        int puffs = style == RenderStyle.FLAT ? 1 : 4;
        Cloud shape = new Cloud(y + length / 5);
        for (int i = 0; i < puffs; i++) {
            int off = puffs == 1 ? 0 : (i * 2 - puffs + 1) * length / (puffs + 2);
            int radius = length * (i == 1 || i == 2 ? random.between(36, 48) : random.between(24, 34)) / 100;
            shape.add(Ellipse.circle(x + off, y + length / 5 - radius * 2 / 3, radius));
        }
        int thick = length * 3 / 10;
        shape.add(new RoundedRectangle(x - length, y + length / 5 - thick, x + length, y + length / 5, thick / 2));
        canvas.fill(shape, white, share);
    }

    /** The union of several shapes with a flat base; one shape, so that a translucent cloud has no seams. */
    private static final class Cloud implements Shape, Shape.Spans {
        private final int floor;
        private int top = Integer.MAX_VALUE;
        private final List<Shape> puffs = new ArrayList<>();
        private final int[] lefts = new int[8];
        private final int[] rights = new int[8];
        private int count;

        Cloud(int floor) {
            this.floor = floor;
        }

        void add(Shape puff) {
            puffs.add(puff);
            top = Math.min(top, puff.top());
        }

        @Override
        public int top() {
            return top;
        }

        @Override
        public int bottom() {
            return floor;
        }

        @Override
        public void spans(int y, Spans spans) {
            count = 0;
            for (Shape puff : puffs) {
                if (y >= puff.top() && y < puff.bottom()) {
                    puff.spans(y, this);
                }
            }
            for (int i = 0, next; i < count; i = next) {
                int right = rights[i];
                for (next = i + 1; next < count && lefts[next] <= right; next++) {
                    right = Math.max(right, rights[next]);
                }
                spans.add(lefts[i], right);
            }
        }

        /** Called by the puffs; keeps their spans in order. */
        @Override
        public void add(int left, int right) {
            int at = count++;
            for (; at > 0 && lefts[at - 1] > left; at--) {
                lefts[at] = lefts[at - 1];
                rights[at] = rights[at - 1];
            }
            lefts[at] = left;
            rights[at] = right;
        }
    }
}
