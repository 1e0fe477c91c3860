package io.github.ideogram4j.operation;

import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.StylePreset;
import io.github.ideogram4j.model.StyleType;
import java.util.List;

/** Each operation twice: with all its parameters, and with the required ones only. */
final class Operations {
    static final ModelId MODEL = ModelId.V_2_TURBO;
    private static final ImageSource IMAGE = file("image");
    private static final ImageSource MASK = file("mask");
    private static final AspectRatio RATIO = new AspectRatio(16, 9);
    private static final Resolution SIZE = new Resolution(1312, 736);

    private Operations() {}

    static List<Operation<?>> bare() {
        return List.of(
                V3Generate.of("p"),
                V3Remix.of(IMAGE, "p"),
                V3Edit.of(IMAGE, MASK, "p"),
                V3Reframe.of(IMAGE, SIZE),
                V3ReplaceBackground.of(IMAGE, "p"),
                LegacyGenerate.of(MODEL, "p"),
                LegacyRemix.of(MODEL, IMAGE, "p"),
                LegacyEdit.of(MODEL, IMAGE, MASK, "p"),
                Upscale.of(IMAGE),
                Describe.of(IMAGE));
    }

    static List<Operation<?>> full() {
        return List.of(
                withEverything(V3Generate.builder("p").resolution(SIZE)).build(),
                withEverything(V3Remix.builder(IMAGE, "p").imageWeight(60).resolution(SIZE))
                        .build(),
                withEverything(V3Edit.builder(IMAGE, MASK, "p")).build(),
                withStyle(V3Reframe.builder(IMAGE, SIZE)).build(),
                withStyle(V3ReplaceBackground.builder(IMAGE, "p")
                                .magicPrompt(MagicPrompt.OFF)
                                .style(StyleType.DESIGN))
                        .build(),
                LegacyGenerate.builder(MODEL, "p")
                        .palette(ColorPalette.preset("EMBER"))
                        .resolution(SIZE)
                        .aspectRatio(RATIO)
                        .negativePrompt("n")
                        .style(StyleType.RENDER_3D)
                        .magicPrompt(MagicPrompt.AUTO)
                        .seed(7)
                        .numImages(3)
                        .build(),
                LegacyRemix.builder(MODEL, IMAGE, "p")
                        .imageWeight(60)
                        .palette(ColorPalette.preset("EMBER"))
                        .resolution(SIZE)
                        .aspectRatio(RATIO)
                        .negativePrompt("n")
                        .style(StyleType.RENDER_3D)
                        .magicPrompt(MagicPrompt.AUTO)
                        .seed(7)
                        .numImages(3)
                        .build(),
                LegacyEdit.builder(MODEL, IMAGE, MASK, "p")
                        .magicPrompt(MagicPrompt.ON)
                        .style(StyleType.ANIME)
                        .numImages(3)
                        .seed(7)
                        .build(),
                Upscale.builder(IMAGE)
                        .prompt("p")
                        .resemblance(11)
                        .detail(22)
                        .magicPrompt(MagicPrompt.ON)
                        .numImages(3)
                        .seed(7)
                        .build(),
                Describe.of(IMAGE, Describe.Model.V_2));
    }

    /** Set in an order that is not the one they are recorded in. */
    private static <B extends V3SceneBuilder<B>> B withEverything(B builder) {
        builder.character(CharacterReference.of(file("face"), file("face-mask")))
                .aspectRatio(RATIO)
                .negativePrompt("n")
                .style(StyleType.FICTION)
                .magicPrompt(MagicPrompt.ON);
        return withStyle(builder);
    }

    private static <B extends V3Builder<B>> B withStyle(B builder) {
        builder.styleReference(file("style-1"))
                .styleReference(file("style-2"))
                .palette(ColorPalette.of(
                        ColorPalette.WeightedColor.of("#123456"), ColorPalette.WeightedColor.of("#abc")))
                .stylePreset(new StylePreset("AURA"))
                .styleCode(new V3Style.Code("00000001"))
                .styleCode(new V3Style.Code("00000002"))
                .speed(RenderingSpeed.QUALITY)
                .seed(7)
                .numImages(3);
        return builder;
    }

    private static ImageSource file(String name) {
        return Pictures.file(name, new byte[] {1});
    }
}
