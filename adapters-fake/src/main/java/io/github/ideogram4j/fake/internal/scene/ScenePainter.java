package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.RasterCanvas;
import io.github.ideogram4j.fake.internal.drawing.SeededRandom;
import io.github.ideogram4j.fake.internal.label.PromptLabel;
import io.github.ideogram4j.image.Raster;

/**
 * Paints a scene: sky, layers of land, the subject that the prompt names, and a label with the prompt.
 *
 * <p>All arithmetic is in integers: the same scene and size give the same pixels on every JVM.
 */
public final class ScenePainter {
    /** Paints a scene at a size in pixels. */
    public Raster paint(Scene scene, int width, int height) {
        RasterCanvas canvas = new RasterCanvas(width, height);
        PromptWords words = new PromptWords(scene.prompt());
        RenderStyle style = RenderStyle.of(scene.style());
        SeededRandom promptRandom = SeededRandom.of(scene.prompt(), 0);
        TimeOfDay timeOfDay = TimeOfDay.of(words, promptRandom.forPart("mood"));
        PaletteSelector selector = new PaletteSelector(words, timeOfDay, promptRandom.forPart("palette"));
        Palette selected = selector.select(scene.colours());
        Palette palette = scene.colours().isEmpty() ? style.palette(selected) : selected;
        SeededRandom random = SeededRandom.of(scene.prompt(), scene.seed());
        new LandscapePainter(canvas, palette, style, random).paint(words, timeOfDay);
        new PromptLabel(canvas).draw(scene.prompt(), scene.caption(), palette);
        return canvas.raster();
    }
}
