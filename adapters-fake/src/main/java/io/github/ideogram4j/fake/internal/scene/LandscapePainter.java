package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.RasterCanvas;
import io.github.ideogram4j.fake.internal.drawing.SeededRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Paints sky, land and subject, from back to front. */
final class LandscapePainter {
    private final RasterCanvas canvas;
    private final SceneSize size;
    private final Palette palette;
    private final RenderStyle style;
    private final SeededRandom random;
    private final int scale;

    LandscapePainter(RasterCanvas canvas, Palette palette, RenderStyle style, SeededRandom random) {
        this.canvas = canvas;
        this.size = new SceneSize(canvas.width(), canvas.height());
        this.palette = palette;
        this.style = style;
        this.random = random;
        this.scale = random.forPart("scale").between(78, 116);
    }

    void paint(PromptWords words, TimeOfDay timeOfDay) {
        SeededRandom plan = random.forPart("plan");
        Terrain terrain = Terrain.of(words, plan);
        Optional<Subject> subject = Subject.of(words, terrain, plan);
        int horizon = size.height() * plan.between(44, 63) / 100;
        // in front it is placed on the right: on the left the label would cover it
        boolean right = plan.percent(50) || isAt(Subject.Place.FRONT, subject);
        int x = size.width() * (right ? plan.between(58, 82) : plan.between(18, 42)) / 100;
        boolean mirrored = plan.percent(50);
        List<TerrainLayer> layers = layers(terrain, horizon);
        int[] hiddenFrom = visibleToTheBottom();
        for (TerrainLayer layer : layers) {
            layer.hide(hiddenFrom);
        }
        new SkyPainter(canvas, size, palette, style, random.forPart("sky"))
                .paint(timeOfDay, Math.max(1, horizon), lowest(hiddenFrom));
        if (isAt(Subject.Place.SKY, subject)) {
            draw(subject.get(), x, size.height() * 52 / 100, mirrored);
        }
        land(layers, subject, x, mirrored);
        if (isAt(Subject.Place.FRONT, subject)) {
            draw(subject.get(), x, size.height() * 82 / 100, mirrored);
        }
    }

    private static boolean isAt(Subject.Place place, Optional<Subject> subject) {
        return subject.isPresent() && subject.get().place() == place;
    }

    private static int lowest(int[] lines) {
        int lowest = 0;
        for (int line : lines) {
            lowest = Math.max(lowest, line);
        }
        return lowest;
    }

    private List<TerrainLayer> layers(Terrain terrain, int horizon) {
        List<TerrainLayer> layers = new ArrayList<>();
        for (int i = 0; i < style.layers(); i++) {
            layers.add(layer(terrain, i, style.layers(), horizon));
        }
        return layers;
    }

    private void land(List<TerrainLayer> layers, Optional<Subject> subject, int x, boolean mirrored) {
        int count = layers.size();
        for (int i = 0; i < count; i++) {
            int[] hiddenFrom = visibleToTheBottom();
            for (int nearer = i + 1; nearer < count; nearer++) {
                layers.get(nearer).hide(hiddenFrom);
            }
            layers.get(i).paint(canvas, palette.layer(i, count), palette, style, hiddenFrom);
            if (i == count - 2) {
                int ground = layers.get(i).top(x) + size.pixels(12);
                if (isAt(Subject.Place.LAND, subject)) {
                    draw(subject.get(), x, ground, mirrored);
                }
            }
        }
    }

    /** By column, the line from which on nearer layers cover everything: pixels there need not be painted. */
    private int[] visibleToTheBottom() {
        int[] hiddenFrom = new int[size.width()];
        Arrays.fill(hiddenFrom, size.height());
        return hiddenFrom;
    }

    private TerrainLayer layer(Terrain terrain, int index, int count, int horizon) {
        TerrainOutline outline = terrain.outline(index, count).in(style);
        int front = size.height() * 84 / 100;
        int base = horizon + (front - horizon) * index / (count - 1);
        int swing = size.units(outline.swing(100 * index / count));
        return TerrainLayer.of(size, outline, random.forPart("layer " + index), base * 256, swing);
    }

    private void draw(Subject subject, int x, int ground, boolean mirrored) {
        int height = Math.min(size.pixels(subject.size() * scale / 100), ground * 94 / 100);
        if (height > 0) {
            new SubjectPainter(canvas, palette, x, ground, height, mirrored).draw(subject);
        }
    }
}
