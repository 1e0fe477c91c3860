package io.github.ideogram4j.fake;

import java.util.Optional;

/** Puts sky, land and hero together, from back to front. */
final class Landscape {
    private final Canvas canvas;
    private final Frame frame;
    private final Palette palette;
    private final Look look;
    private final Chance chance;
    private final int scale;

    Landscape(Canvas canvas, Palette palette, Look look, Chance chance) {
        this.canvas = canvas;
        this.frame = Frame.of(canvas.width(), canvas.height());
        this.palette = palette;
        this.look = look;
        this.chance = chance;
        this.scale = chance.forPart("scale").between(78, 116);
    }

    void paint(Words words, Mood mood) {
        Chance plan = chance.forPart("plan");
        Terrain terrain = Terrain.of(words, plan);
        Optional<Hero> hero = Hero.of(words, terrain, plan);
        int horizon = frame.height() * plan.between(44, 63) / 100;
        boolean right = plan.percent(50) || inFront(hero);
        int x = frame.width() * (right ? plan.between(58, 82) : plan.between(18, 42)) / 100;
        boolean mirrored = plan.percent(50);
        new Sky(canvas, frame, palette, look, chance.forPart("sky")).paint(mood, Math.max(1, horizon));
        hero.filter(thing -> thing.place() == Hero.Place.SKY).ifPresent(thing -> {
            draw(thing, x, frame.height() * 52 / 100, mirrored);
        });
        land(terrain, hero, horizon, x, mirrored);
        hero.filter(thing -> thing.place() == Hero.Place.FRONT).ifPresent(thing -> {
            draw(thing, x, frame.height() * 82 / 100, mirrored);
        });
    }

    /** On the left it would stand behind the label. */
    private static boolean inFront(Optional<Hero> hero) {
        return hero.isPresent() && hero.get().place() == Hero.Place.FRONT;
    }

    private void land(Terrain terrain, Optional<Hero> hero, int horizon, int x, boolean mirrored) {
        int count = look.layers();
        for (int i = 0; i < count; i++) {
            Layer layer = layer(terrain, i, count, horizon);
            layer.paint(canvas, palette.layer(i, count), palette, look);
            if (i == count - 2) {
                int ground = layer.top(x) + frame.pixels(12);
                hero.filter(thing -> thing.place() == Hero.Place.LAND)
                        .ifPresent(thing -> draw(thing, x, ground, mirrored));
            }
        }
    }

    private Layer layer(Terrain terrain, int index, int count, int horizon) {
        Outline outline = terrain.outline(index, count).in(look);
        int front = frame.height() * 84 / 100;
        int base = horizon + (front - horizon) * index / (count - 1);
        int swing = frame.units(outline.swing(100 * index / count));
        return Layer.of(frame, outline, chance.forPart("layer " + index), base * 256, swing);
    }

    private void draw(Hero hero, int x, int ground, boolean mirrored) {
        int height = Math.min(frame.pixels(hero.size() * scale / 100), ground * 94 / 100);
        if (height > 0) {
            new ClipArt(canvas, palette, x, ground, height, mirrored).draw(hero.art());
        }
    }
}
