package io.github.ideogram4j.fake.internal.scene;

import io.github.ideogram4j.fake.internal.drawing.Palette;
import io.github.ideogram4j.fake.internal.drawing.RasterCanvas;
import io.github.ideogram4j.fake.internal.drawing.SeededRandom;
import io.github.ideogram4j.fake.internal.label.LabelFrame;
import io.github.ideogram4j.fake.internal.label.LineRenderer;
import io.github.ideogram4j.fake.internal.label.PromptLabel;
import io.github.ideogram4j.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * Paints a scene: sky, layers of land, the subject that the prompt names, and a label with the prompt.
 *
 * <p>All arithmetic is in integers: the same scene and size give the same pixels on every JVM, except for the text that a
 * {@link LineRenderer} draws.
 */
public final class ScenePainter {
    private final Scene scene;
    private final @Nullable LineRenderer renderer;
    private final PromptWords words;
    private final RenderStyle style;
    private final TimeOfDay timeOfDay;
    private final Palette palette;

    /** Prepares the words and colours of a scene whose label has built-in glyphs only. */
    public ScenePainter(Scene scene) {
        this(scene, null);
    }

    /** Prepares the words and colours of a scene. */
    public ScenePainter(Scene scene, @Nullable LineRenderer renderer) {
        this.scene = scene;
        this.renderer = renderer;
        this.words = new PromptWords(scene.prompt());
        this.style = RenderStyle.of(scene.style());
        SeededRandom random = SeededRandom.of(scene.prompt(), 0);
        this.timeOfDay = TimeOfDay.of(words, random.forPart("mood"));
        Palette selected = new PaletteSelector(words, timeOfDay, random.forPart("palette")).select(scene.colours());
        this.palette = scene.colours().isEmpty() ? style.palette(selected) : selected;
    }

    /** The scene that is painted. */
    public Scene scene() {
        return scene;
    }

    /** Paints the scene at a size in pixels, with a label. */
    public Raster paint(int width, int height) {
        return paint(width, height, LabelFrame.of(width, height));
    }

    /** Paints the scene with a label in a part of it. */
    public Raster paint(int width, int height, LabelFrame frame) {
        RasterCanvas canvas = new RasterCanvas(width, height);
        new LandscapePainter(canvas, palette, style, SeededRandom.of(scene.prompt(), scene.seed()))
                .paint(words, timeOfDay);
        label(canvas, frame);
        return canvas.raster();
    }

    /** Returns a copy of an opaque picture with the label of this scene in a part of it. */
    public Raster labelled(Raster picture, LabelFrame frame) {
        RasterCanvas canvas = RasterCanvas.of(picture);
        label(canvas, frame);
        return canvas.raster();
    }

    private void label(RasterCanvas canvas, LabelFrame frame) {
        new PromptLabel(canvas, frame, renderer, palette).draw(scene.prompt(), scene.caption());
    }
}
