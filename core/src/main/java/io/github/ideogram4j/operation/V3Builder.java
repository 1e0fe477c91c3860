package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.StylePreset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds the parameters that every V3 operation takes: rendering speed and style. */
abstract sealed class V3Builder<B extends V3Builder<B>> extends OperationBuilder<B>
        permits V3SceneBuilder, V3Reframe.Builder, V3ReplaceBackground.Builder {
    private final List<ImageSource> references = new ArrayList<>();
    private final List<V3Style.Code> codes = new ArrayList<>();
    private @Nullable RenderingSpeed speed;
    private @Nullable StylePreset preset;

    V3Builder() {}

    /** Sets the rendering speed, which decides the price. Defaults to {@link RenderingSpeed#DEFAULT}. */
    public final B speed(RenderingSpeed renderingSpeed) {
        speed = renderingSpeed;
        return self();
    }

    /** Adds an image whose style to follow. Not together with style codes. */
    public final B styleReference(ImageSource image) {
        references.add(image);
        return self();
    }

    /** Adds a style by its code. Not together with a style type or style references. */
    public final B styleCode(V3Style.Code code) {
        codes.add(code);
        return self();
    }

    /** Sets a predefined style. Not together with style codes or style references. */
    public final B stylePreset(StylePreset stylePreset) {
        preset = stylePreset;
        return self();
    }

    /** Sets the colors of the image. */
    public final B palette(ColorPalette colorPalette) {
        palette = colorPalette;
        return self();
    }

    final V3Style v3Style() {
        return new V3Style(
                Optional.ofNullable(speed),
                references,
                codes,
                Optional.ofNullable(preset),
                Optional.ofNullable(palette));
    }
}
