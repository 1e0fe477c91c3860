package io.github.ideogram4j.cli;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.DescribeModel;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.StylePreset;
import io.github.ideogram4j.model.StyleType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values to choose from.
 *
 * @param groups by the models that take them; one group without a name where all do
 */
record Choice(Map<String, List<String>> groups) {
    private static final String ALL = "";

    static Map<String, Choice> byName() {
        Map<String, Choice> choices = new LinkedHashMap<>();
        choices.put("aspect-ratios", byModel(AspectRatio.v3(), AspectRatio.legacy()));
        choices.put(
                "resolutions", of(Map.entry("v3", Resolution.v3()), Map.entry("v2, v2-turbo", Resolution.legacy())));
        choices.put("models", all(Spelling.labels(ModelChoice.values())));
        choices.put("styles", byModel(StyleType.v3(), StyleType.legacy()));
        choices.put("style-presets", all(StylePreset.known()));
        choices.put("speeds", all(Spelling.labels(RenderingSpeed.values())));
        choices.put("magic-prompts", all(Spelling.labels(MagicPrompt.values())));
        choices.put("palettes", all(ColorPalette.knownPresets()));
        choices.put("describe-models", all(DescribeModel.known()));
        choices.put("gateways", all(List.of("offline", "aihubmix", "ideogram", "URL")));
        return choices;
    }

    private static Choice all(List<?> values) {
        return of(Map.entry(ALL, values));
    }

    private static Choice byModel(List<?> v3, List<?> legacy) {
        return of(Map.entry("v3", v3), Map.entry("legacy", legacy));
    }

    @SafeVarargs
    private static Choice of(Map.Entry<String, ? extends List<?>>... groups) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends List<?>> group : groups) {
            texts.put(
                    group.getKey(),
                    group.getValue().stream().map(Object::toString).toList());
        }
        return new Choice(texts);
    }
}
