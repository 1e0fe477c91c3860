package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.cli.option.ModelChoice;
import io.github.ideogram4j.cli.option.OptionValues;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.StylePreset;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.operation.Describe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that the service accepts for one option.
 *
 * @param name the option's name in the plural, such as {@code aspect-ratios}
 * @param groups the values by the models that accept them; a single group without a name if all models do
 */
public record AcceptedValues(String name, Map<String, List<String>> groups) implements Report {
    private static final String ALL_MODELS = "";

    /** The values of every option, in the order of the help. */
    public static List<AcceptedValues> all() {
        return List.of(
                byModel("aspect-ratios", AspectRatio.v3(), AspectRatio.legacy()),
                of("resolutions", Map.entry("v3", Resolution.v3()), Map.entry("v2, v2-turbo", Resolution.legacy())),
                forAllModels("models", OptionValues.labels(ModelChoice.values())),
                byModel("styles", StyleType.v3(), StyleType.legacy()),
                forAllModels("style-presets", StylePreset.known()),
                forAllModels("speeds", OptionValues.labels(RenderingSpeed.values())),
                forAllModels("magic-prompts", OptionValues.labels(MagicPrompt.values())),
                forAllModels("palettes", ColorPalette.knownPresets()),
                forAllModels("describe-models", Describe.Model.known()),
                forAllModels("gateways", List.of("offline", "aihubmix", "ideogram", "URL")));
    }

    /** The values of an option by its name in the plural, for all models together; empty if there is no such name. */
    public static List<String> named(String name) {
        List<String> values = new ArrayList<>();
        for (AcceptedValues accepted : all()) {
            if (accepted.name.equals(name)) {
                accepted.groups.values().forEach(values::addAll);
            }
        }
        return values.stream().distinct().toList();
    }

    /** The values of a parameter of the service, all of them where a message lists only some. */
    static Optional<List<String>> ofParameter(String parameter) {
        return switch (parameter) {
            case "aspect_ratio" -> Optional.of(named("aspect-ratios"));
            case "resolution" -> Optional.of(named("resolutions"));
            case "style_type" -> Optional.of(named("styles"));
            case "style_preset" -> Optional.of(named("style-presets"));
            case "color_palette" -> Optional.of(named("palettes"));
            default -> Optional.empty();
        };
    }

    private static AcceptedValues forAllModels(String name, List<?> values) {
        return of(name, Map.entry(ALL_MODELS, values));
    }

    private static AcceptedValues byModel(String name, List<?> v3, List<?> legacy) {
        return of(name, Map.entry("v3", v3), Map.entry("legacy", legacy));
    }

    @SafeVarargs
    private static AcceptedValues of(String name, Map.Entry<String, ? extends List<?>>... groups) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends List<?>> group : groups) {
            texts.put(
                    group.getKey(),
                    group.getValue().stream().map(Object::toString).toList());
        }
        return new AcceptedValues(name, texts);
    }

    @Override
    public List<String> text(TextStyle style) {
        List<String> lines = new ArrayList<>();
        groups.forEach((models, values) -> {
            if (!models.isEmpty()) {
                lines.add(style.bold(models + ":"));
            }
            values.forEach(value -> lines.add(models.isEmpty() ? value : "  " + value));
        });
        return lines;
    }

    @Override
    public JsonObject json() {
        List<JsonObject> objects = new ArrayList<>();
        groups.forEach((models, values) -> objects.add(new JsonObject()
                .text("models", models.isEmpty() ? null : models)
                .texts("values", values)));
        return new JsonObject().text("name", name).objects("groups", objects);
    }

    /** The names of the options that have accepted values. */
    public record Names(List<String> names) implements Report {
        @Override
        public List<String> text(TextStyle style) {
            return names;
        }

        @Override
        public JsonObject json() {
            return new JsonObject().texts("names", names);
        }
    }
}
