package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.StyleCode;
import io.github.ideogram4j.model.StylePreset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what every V3 operation takes. */
public abstract sealed class V3Builder<O extends Operation<?>, B extends V3Builder<O, B>> extends OperationBuilder<O, B>
        permits V3PromptedBuilder, V3Reframe.Builder {
    private final List<ImageSource> references = new ArrayList<>();
    private final List<StyleCode> codes = new ArrayList<>();
    private @Nullable RenderingSpeed speed;
    private @Nullable StylePreset preset;
    private @Nullable ColorPalette palette;

    V3Builder() {}

    public final B speed(RenderingSpeed renderingSpeed) {
        speed = renderingSpeed;
        return self();
    }

    /** A picture whose style to follow; may be called several times. Not together with style codes. */
    public final B styleReference(ImageSource image) {
        references.add(image);
        return self();
    }

    /** A style by its code; may be called several times. Not together with a style type or references. */
    public final B styleCode(StyleCode code) {
        codes.add(code);
        return self();
    }

    public final B stylePreset(StylePreset stylePreset) {
        preset = stylePreset;
        return self();
    }

    public final B palette(ColorPalette colorPalette) {
        palette = colorPalette;
        return self();
    }

    final V3Style look() {
        return new V3Style(
                Optional.ofNullable(speed),
                references,
                codes,
                Optional.ofNullable(preset),
                Optional.ofNullable(palette));
    }
}
