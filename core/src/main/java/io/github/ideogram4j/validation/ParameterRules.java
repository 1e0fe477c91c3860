package io.github.ideogram4j.validation;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.StylePreset;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.operation.Describe;
import java.util.ArrayList;
import java.util.List;

/** All rules about parameters. */
final class ParameterRules {
    private static final String V3 = "v3-";
    private static final String LEGACY = "legacy-";
    private static final String ANY = "";
    private static final String VENDOR_V3 = "vendor specification, V3";
    private static final String AIHUBMIX_GENERATE = "AiHubMix docs, generate";

    static final List<ParameterRule> ALL = List.of(
            ParameterRule.exclusive(
                    Rule.error("resolution-or-ratio", "a resolution excludes an aspect ratio", AIHUBMIX_GENERATE),
                    "resolution",
                    "aspect_ratio"),
            ParameterRule.exclusive(
                    Rule.error("codes-or-references", "style codes exclude style references", VENDOR_V3),
                    "style_codes",
                    "style_reference_images"),
            ParameterRule.exclusive(
                    Rule.error("codes-or-type", "style codes exclude a style type", VENDOR_V3),
                    "style_codes",
                    "style_type"),
            ParameterRule.exclusive(
                    Rule.warning("preset-or-codes", "a style preset excludes style codes", "vendor's v2 endpoints"),
                    "style_preset",
                    "style_codes"),
            ParameterRule.exclusive(
                    Rule.warning(
                            "preset-or-references",
                            "a style preset excludes style references",
                            "vendor's v2 endpoints"),
                    "style_preset",
                    "style_reference_images"),
            ParameterRule.known(
                    Rule.warning("model-known", "the model is one the service has", AIHUBMIX_GENERATE),
                    LEGACY,
                    "model",
                    ModelId.legacy()),
            ParameterValueRules.editModel(),
            ParameterRule.models(
                    Rule.error("style-type-model", "V_1 and V_1_TURBO take no style type", AIHUBMIX_GENERATE),
                    "style_type",
                    List.of(ModelId.V_2, ModelId.V_2_TURBO, ModelId.V_2A, ModelId.V_2A_TURBO)),
            ParameterRule.models(
                    Rule.error(
                            "negative-prompt-model", "V_2A and V_2A_TURBO take no negative prompt", AIHUBMIX_GENERATE),
                    "negative_prompt",
                    List.of(ModelId.V_1, ModelId.V_1_TURBO, ModelId.V_2, ModelId.V_2_TURBO)),
            ParameterRule.models(
                    Rule.error("resolution-model", "only V_2 and V_2_TURBO take a resolution", AIHUBMIX_GENERATE),
                    "resolution",
                    List.of(ModelId.V_2, ModelId.V_2_TURBO)),
            ParameterRule.models(
                    Rule.error(
                            "palette-model",
                            "only V_2 and V_2_TURBO take a colour palette",
                            "vendor specification, generate"),
                    "color_palette",
                    List.of(ModelId.V_2, ModelId.V_2_TURBO)),
            ParameterRule.known(
                    Rule.error("style-type-known", "the style type is one V3 has", VENDOR_V3),
                    V3,
                    "style_type",
                    StyleType.v3()),
            ParameterRule.known(
                    Rule.error("style-type-known", "the style type is one the legacy models have", AIHUBMIX_GENERATE),
                    LEGACY,
                    "style_type",
                    legacyStyles()),
            ParameterRule.known(
                    Rule.error("aspect-ratio-known", "the ratio is one of V3's 15", "AiHubMix docs, V3 generate"),
                    V3,
                    "aspect_ratio",
                    AspectRatio.v3()),
            ParameterRule.known(
                    Rule.error(
                            "aspect-ratio-known", "the ratio is one of the 11 of the legacy models", AIHUBMIX_GENERATE),
                    LEGACY,
                    "aspect_ratio",
                    AspectRatio.legacy()),
            ParameterRule.known(
                    Rule.error("resolution-known", "the resolution is one of V3's 69", VENDOR_V3),
                    V3,
                    "resolution",
                    Resolution.v3()),
            ParameterRule.known(
                    Rule.error(
                            "resolution-known",
                            "the resolution is one of the 78 of the legacy models",
                            "vendor specification, generate"),
                    LEGACY,
                    "resolution",
                    Resolution.legacy()),
            ParameterRule.known(
                    Rule.error("style-preset-known", "the style preset is one of the 62", VENDOR_V3),
                    V3,
                    "style_preset",
                    StylePreset.known()),
            ParameterRule.known(
                    Rule.error("palette-known", "the palette's name is one of the eight", VENDOR_V3),
                    ANY,
                    "color_palette",
                    ColorPalette.knownPresets()),
            ParameterRule.known(
                    Rule.error(
                            "describe-model-known", "the version is V_2, V_3 or V_4", "vendor specification, describe"),
                    "describe",
                    "describe_model_version",
                    Describe.Model.known()),
            ParameterRule.knownBeside(
                    Rule.warning(
                            "character-style-type",
                            "beside a character reference the style type is AUTO, REALISTIC or FICTION",
                            "vendor's v2 endpoints"),
                    "character_reference_images",
                    "style_type",
                    List.of(StyleType.AUTO, StyleType.REALISTIC, StyleType.FICTION)),
            ParameterValueRules.paletteOrder(),
            ParameterValueRules.promptLength(),
            ParameterValueRules.seedWithSeveralImages(),
            ExtraParameterRules.name(),
            ExtraParameterRules.notTwice(),
            ExtraParameterRules.notPriced(),
            ExtraParameterRules.customModel());

    private ParameterRules() {}

    /** The vendor accepts FICTION since July 2025; {@link DocumentationRule} warns that AiHubMix does not document it. */
    private static List<StyleType> legacyStyles() {
        List<StyleType> styles = new ArrayList<>(StyleType.legacy());
        styles.add(StyleType.FICTION);
        return styles;
    }
}
