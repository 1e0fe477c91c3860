package io.github.ideogram4j.fake;

/** Everything above the land: the gradient, sun or moon, stars, clouds. */
final class Sky {
    private final Canvas canvas;
    private final Frame frame;
    private final Palette palette;
    private final Look look;
    private final Chance chance;

    Sky(Canvas canvas, Frame frame, Palette palette, Look look, Chance chance) {
        this.canvas = canvas;
        this.frame = frame;
        this.palette = palette;
        this.look = look;
        this.chance = chance;
    }

    void paint(Mood mood, int horizon) {
        gradient(horizon);
        boolean starlit = mood.starlit() || look == Look.STARRY;
        if (starlit) {
            stars(horizon);
        }
        int x = frame.width() * chance.between(18, 82) / 100;
        int y = horizon * (mood.lowSun() ? chance.between(68, 92) : chance.between(26, 58)) / 100;
        int radius = frame.units(chance.between(52, 92));
        new Luminary(canvas, frame, palette, look).paint(x * 256, y * 256, radius, starlit);
        if (!starlit || look == Look.CEL) {
            clouds(horizon);
        }
    }

    private void gradient(int horizon) {
        int bands = look == Look.FLAT ? 6 : 256;
        for (int y = 0; y < frame.height(); y++) {
            int step = Math.min(bands - 1, y * bands / Math.max(1, horizon));
            int rgb = Rgb.mix(palette.skyTop(), palette.skyLow(), step * 256 / (bands - 1));
            for (int x = 0; x < frame.width(); x++) {
                canvas.set(x, y, rgb);
            }
        }
    }

    private void stars(int horizon) {
        int count = 90 + chance.below(60);
        for (int i = 0; i < count; i++) {
            int x = chance.below(frame.width() * 256);
            int y = chance.below(horizon * 256);
            int radius = frame.units(chance.between(4, 14)) / 10;
            canvas.fill(Ellipse.circle(x, y, Math.max(90, radius)), Ink.flat(palette.light()), chance.between(90, 230));
            if (i % 14 == 0) {
                sparkle(x, y, frame.units(chance.between(5, 11)));
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
        int count = chance.between(2, 4) + (look == Look.CEL ? 2 : 0);
        for (int i = 0; i < count; i++) {
            int x = chance.below(frame.width() * 256);
            int y = horizon * chance.between(14, 70) / 100 * 256;
            cloud(x, y, frame.units(chance.between(60, 130)));
        }
    }

    private void cloud(int x, int y, int length) {
        int white = Rgb.mix(palette.skyLow(), Rgb.WHITE, 150);
        int share = look == Look.SOFT ? 90 : look == Look.PAPER_CUT ? 200 : 236;
        int puffs = look == Look.FLAT ? 1 : 4;
        Cloud shape = new Cloud(y + length / 5);
        for (int i = 0; i < puffs; i++) {
            int off = puffs == 1 ? 0 : (i * 2 - puffs + 1) * length / (puffs + 2);
            int radius = length * (i == 1 || i == 2 ? chance.between(36, 48) : chance.between(24, 34)) / 100;
            shape.add(Ellipse.circle(x + off, y + length / 5 - radius * 2 / 3, radius));
        }
        int thick = length * 3 / 10;
        shape.add(new RoundedBox(x - length, y + length / 5 - thick, x + length, y + length / 5, thick / 2));
        canvas.fill(shape, Ink.flat(white), share);
    }
}
