package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.Resolution;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what legacy generate and remix take. */
public abstract sealed class LegacySceneBuilder<O extends Operation<?>, B extends LegacySceneBuilder<O, B>>
        extends LegacyBuilder<O, B> permits LegacyGenerate.Builder, LegacyRemix.Builder {
    private final ModelId model;
    private @Nullable Prompt negativePrompt;
    private @Nullable AspectRatio aspectRatio;
    private @Nullable Resolution resolution;
    private @Nullable ColorPalette palette;

    LegacySceneBuilder(ModelId model, Prompt prompt) {
        super(prompt);
        this.model = model;
    }

    /** What the picture should not show; not for V_2A and V_2A_TURBO. */
    public final B negativePrompt(String text) {
        negativePrompt = Prompt.negative(text);
        return self();
    }

    /** One of the 11 legacy ratios; not together with a resolution. */
    public final B aspectRatio(AspectRatio ratio) {
        aspectRatio = ratio;
        return self();
    }

    /** One of the 78 legacy resolutions, V_2 and V_2_TURBO only; not together with an aspect ratio. */
    public final B resolution(Resolution size) {
        resolution = size;
        return self();
    }

    /** V_2 and V_2_TURBO only. */
    public final B palette(ColorPalette colorPalette) {
        palette = colorPalette;
        return self();
    }

    final LegacyScene scene() {
        Canvas canvas = new Canvas(Optional.ofNullable(aspectRatio), Optional.ofNullable(resolution));
        return new LegacyScene(model, wording(negativePrompt), canvas, sampling(), Optional.ofNullable(palette));
    }
}
