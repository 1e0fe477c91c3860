package io.github.ideogram4j.validation;

import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.StylePreset;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3Style;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.validation.Row.Attempt;
import java.util.List;
import java.util.stream.Stream;

/** Rules about parameters of V3 and of every model. */
final class ParameterRows {
    private static final ImageSource SQUARE = Pictures.picture(8, 8);
    private static final V3Style.Code CODE = new V3Style.Code("0123ABcd");
    private static final StylePreset PRESET = new StylePreset("WATERCOLOR");
    private static final GatewayProfile TERSE =
            Gateway.builder("terse").maxPromptLength(10).build().profile();
    private static final String EMOJI = "\uD83D\uDE00";

    private ParameterRows() {}

    static Stream<Row> all() {
        return Stream.of(exclusions(), values(), others(), extras()).flatMap(List::stream);
    }

    private static List<Row> exclusions() {
        Resolution size = new Resolution(1024, 1024);
        AspectRatio ratio = new AspectRatio(1, 1);
        return List.of(
                Row.error(
                        "resolution-or-ratio",
                        "resolution",
                        v3().resolution(size).aspectRatio(ratio).build(),
                        v3().resolution(size).build()),
                Row.error(
                        "resolution-or-ratio",
                        "resolution",
                        V3Remix.builder(SQUARE, "x")
                                .resolution(size)
                                .aspectRatio(ratio)
                                .build(),
                        V3Remix.builder(SQUARE, "x").aspectRatio(ratio).build()),
                Row.error(
                        "codes-or-references",
                        "style_codes",
                        v3().styleCode(CODE).styleReference(SQUARE).build(),
                        v3().styleCode(CODE).build()),
                Row.error(
                        "codes-or-type",
                        "style_codes",
                        v3().styleCode(CODE).style(StyleType.AUTO).build(),
                        v3().styleReference(SQUARE).style(StyleType.AUTO).build()),
                Row.warning(
                        "preset-or-codes",
                        "style_preset",
                        v3().stylePreset(PRESET).styleCode(CODE).build(),
                        v3().stylePreset(PRESET).style(StyleType.AUTO).build()),
                Row.warning(
                        "preset-or-references",
                        "style_preset",
                        v3().stylePreset(PRESET).styleReference(SQUARE).build(),
                        v3().styleReference(SQUARE).styleReference(SQUARE).build()));
    }

    private static List<Row> values() {
        return List.of(
                Row.error(
                        "style-type-known",
                        "style_type",
                        v3().style(StyleType.ANIME).build(),
                        v3().style(StyleType.FICTION).build()),
                Row.error(
                        "aspect-ratio-known",
                        "aspect_ratio",
                        v3().aspectRatio(new AspectRatio(5, 3)).build(),
                        v3().aspectRatio(new AspectRatio(5, 4)).build()),
                Row.error(
                        "resolution-known",
                        "resolution",
                        v3().resolution(new Resolution(1024, 1025)).build(),
                        v3().resolution(new Resolution(1024, 1024)).build()),
                Row.error(
                        "resolution-known",
                        "resolution",
                        V3Reframe.of(SQUARE, new Resolution(640, 1024)),
                        V3Reframe.of(SQUARE, new Resolution(800, 1280))),
                Row.error(
                        "style-preset-known",
                        "style_preset",
                        v3().stylePreset(new StylePreset("WATERCOLOUR")).build(),
                        v3().stylePreset(PRESET).build()),
                Row.error(
                        "palette-known",
                        "color_palette",
                        v3().palette(ColorPalette.preset("EMBERS")).build(),
                        v3().palette(ColorPalette.preset("EMBER")).build()),
                Row.error(
                        "describe-model-known",
                        "describe_model_version",
                        Describe.of(SQUARE, new Describe.Model("V_1")),
                        Describe.of(SQUARE, Describe.Model.V_4)));
    }

    private static List<Row> others() {
        return List.of(
                Row.warning(
                        "character-style-type",
                        "style_type",
                        character().style(StyleType.GENERAL).build(),
                        character().style(StyleType.REALISTIC).build()),
                Row.warning(
                        "palette-order",
                        "color_palette",
                        v3().palette(palette("0.3", "0.31")).build(),
                        v3().palette(palette("0.3", "0.30")).build()),
                Row.error("prompt-length", "prompt", V3Generate.of(EMOJI.repeat(11)), V3Generate.of(EMOJI.repeat(10)))
                        .at(TERSE),
                Row.error(
                                "prompt-length",
                                "negative_prompt",
                                v3().negativePrompt("y".repeat(11)).build(),
                                v3().negativePrompt("y".repeat(10)).build())
                        .at(TERSE),
                Row.warning(
                        "seed-with-several-images",
                        "seed",
                        v3().seed(0).numImages(2).build(),
                        v3().seed(0).numImages(1).build()),
                Row.warning(
                        "documented",
                        "negative_prompt",
                        edit().negativePrompt("y").build(),
                        edit().style(StyleType.AUTO).build()));
    }

    private static List<Row> extras() {
        V3Generate plain = V3Generate.of("x");
        return List.of(
                extra("extra-name", "extra parameter", Attempt.extra(plain, "a-b"), Attempt.extra(plain, "a_B9")),
                extra("extra-name", "extra parameter", Attempt.extra(plain, ""), Attempt.extra(plain, "_")),
                extra("extra-twice", "prompt", Attempt.extra(plain, "prompt"), Attempt.extra(plain, "prompt2")),
                extra("extra-twice", "Prompt", Attempt.extra(plain, "Prompt"), Attempt.of(plain)),
                priced("num_images"),
                priced("rendering_speed"),
                priced("Rendering_Speed"),
                priced("renderingSpeed"),
                priced("NUM_IMAGES"),
                priced("model"),
                priced("Model"),
                priced("Image_Request"),
                priced("character_reference_images"),
                new Row(
                        "custom-model-price",
                        Violation.Severity.WARNING,
                        "custom_model_uri",
                        Attempt.extra(plain, "Custom_Model_URI"),
                        Attempt.extra(plain, "enable_copyright_detection")));
    }

    private static Row priced(String name) {
        V3Generate plain = V3Generate.of("x");
        return extra("extra-priced", name, Attempt.extra(plain, name), Attempt.extra(plain, "a" + name));
    }

    private static Row extra(String rule, String field, Attempt violating, Attempt neighbour) {
        return new Row(rule, Violation.Severity.ERROR, field, violating, neighbour);
    }

    private static V3Generate.Builder v3() {
        return V3Generate.builder("x");
    }

    private static V3Generate.Builder character() {
        return v3().character(CharacterReference.of(SQUARE));
    }

    private static V3Edit.Builder edit() {
        return V3Edit.builder(SQUARE, Pictures.mask(8, 8, 32), "x");
    }

    private static ColorPalette palette(String first, String second) {
        return ColorPalette.of(
                ColorPalette.WeightedColor.of("#123", first),
                ColorPalette.WeightedColor.of("#456"),
                ColorPalette.WeightedColor.of("#789", second));
    }
}
