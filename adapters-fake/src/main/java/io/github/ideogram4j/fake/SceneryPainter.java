package io.github.ideogram4j.fake;

import io.github.ideogram4j.image.Raster;

/**
 * Paints a landscape after a prompt: sky, layers of land, the thing the prompt names, and the prompt itself on a label.
 *
 * <p>In integers throughout: the same scene and size give the same pixels on every JVM.
 */
final class SceneryPainter {
    Raster paint(Scene scene, int width, int height) {
        Raster raster = new Raster(width, height);
        Canvas canvas = new Canvas(raster);
        Words words = new Words(scene.prompt());
        Look look = Look.of(scene.style());
        Chance ofPrompt = Chance.of(scene.prompt(), 0);
        Mood mood = Mood.of(words, ofPrompt.forPart("mood"));
        PaletteMixer mixer = new PaletteMixer(words, mood, ofPrompt.forPart("palette"));
        Palette mixed = mixer.mix(scene.colours());
        Palette palette = scene.colours().isEmpty() ? look.palette(mixed) : mixed;
        Chance chance = Chance.of(scene.prompt(), scene.seed());
        new Landscape(canvas, palette, look, chance).paint(words, mood);
        new Label(canvas).draw(scene.prompt(), scene.caption(), palette);
        return raster;
    }
}
