package io.github.ideogram4j.fake.server;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Prompt;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.Strength;
import io.github.ideogram4j.model.StylePreset;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.OutputSize;
import io.github.ideogram4j.operation.PromptOptions;
import io.github.ideogram4j.operation.Sampling;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import io.github.ideogram4j.operation.V3Style;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the fields of a request into an operation of core, whose constructors check the values. */
final class OperationParser {
    /** Fields that the vendor documents and core does not model; they arrive as extra parameters. */
    private static final List<String> UNMODELLED =
            List.of("magic_prompt_version", "custom_model_uri", "enable_copyright_detection");

    private static final List<String> REPEATED = List.of("style_codes", "style_reference_images");

    private final WireEndpoint endpoint;
    private final ReceivedFields fields;
    private final Strictness strict;

    OperationParser(WireEndpoint endpoint, ReceivedFields fields, Strictness strict) {
        this.endpoint = endpoint;
        this.fields = fields;
        this.strict = strict;
    }

    /** The operation, or the error that says what is wrong with the first wrong field. */
    Operation<?> operation() throws RequestError {
        requireKnownFields();
        try {
            return build();
        } catch (IllegalArgumentException e) {
            throw RequestError.bad(String.valueOf(e.getMessage()));
        }
    }

    /** The fields that core does not model, and those that a lenient server does not know. */
    CallOptions options() throws RequestError {
        CallOptions options = CallOptions.defaults();
        for (String name : fields.values().keySet()) {
            String value = !endpoint.parameters().contains(name) || UNMODELLED.contains(name) ? text(name) : null;
            if (value != null) {
                options = options.withExtraParameter(name, value);
            }
        }
        return options;
    }

    private Operation<?> build() throws RequestError {
        return switch (endpoint) {
            case V3_GENERATE -> new V3Generate(promptOptions(), size(), sampling(), style(), character());
            case V3_REMIX ->
                new V3Remix(
                        requiredFile("image"),
                        promptOptions(),
                        strength("image_weight"),
                        size(),
                        sampling(),
                        style(),
                        character());
            case V3_EDIT, V3_INPAINT ->
                new V3Edit(
                        requiredFile("image"),
                        requiredFile("mask"),
                        promptOptions(),
                        ratio(),
                        sampling(),
                        style(),
                        character());
            case V3_REFRAME ->
                new V3Reframe(
                        requiredFile("image"),
                        resolution().orElseThrow(() -> new IllegalArgumentException(missing("resolution"))),
                        sampling(),
                        style());
            case V3_REPLACE_BACKGROUND ->
                new V3ReplaceBackground(requiredFile("image"), promptOptions(), sampling(), style());
            case GENERATE -> new LegacyGenerate(model("V_2"), promptOptions(), size(), sampling(), palette());
            case REMIX ->
                new LegacyRemix(
                        model("V_2"),
                        requiredFile("image_file"),
                        promptOptions(),
                        strength("image_weight"),
                        size(),
                        sampling(),
                        palette());
            case EDIT ->
                new LegacyEdit(
                        model(null), requiredFile("image_file"), requiredFile("mask"), promptOptions(), sampling());
            case UPSCALE ->
                new Upscale(
                        requiredFile("image_file"),
                        optionalText("prompt").map(Prompt::new),
                        strength("resemblance"),
                        strength("detail"),
                        magicPrompt(),
                        sampling());
            case DESCRIBE ->
                new Describe(
                        requiredFile("image_file"),
                        constant("describe_model_version", strings(Describe.Model.known()))
                                .map(Describe.Model::new));
        };
    }

    private void requireKnownFields() throws RequestError {
        List<String> all = new ArrayList<>(endpoint.parameters());
        all.addAll(endpoint.files());
        for (String name : fields.values().keySet()) {
            if (endpoint.files().contains(name)) {
                throw RequestError.bad(name + " is a file: send it as a form part with a file name"
                        + (endpoint.form() == WireEndpoint.Form.EITHER ? ", not in JSON" : ""));
            }
            if (!endpoint.parameters().contains(name)) {
                strict.object(unknown(name, all));
            }
        }
        for (Map.Entry<String, List<MultipartPart>> file : fields.files().entrySet()) {
            String name = file.getKey();
            if (endpoint.parameters().contains(name)) {
                throw RequestError.bad(name + " is sent as a file; send it as text without a file name");
            }
            if (!endpoint.files().contains(name)) {
                strict.object(unknown(name, all));
            } else if (!file.getValue().get(0).isFile()) {
                strict.object(name + " is text; send it as a file with a file name");
            }
            if (file.getValue().size() > 1 && !REPEATED.contains(name)) {
                strict.object(name + " comes " + file.getValue().size() + " times");
            }
        }
    }

    private String unknown(String name, List<String> all) {
        return Hints.quoted(name) + " is no field of " + endpoint + Hints.of(name, all);
    }

    private String missing(String name) {
        return name + " is missing; " + endpoint + " requires it";
    }

    private static List<String> strings(List<?> known) {
        return known.stream().map(Object::toString).collect(Collectors.toList());
    }

    // values

    /** The single value of a field; null if it is not set. */
    private @Nullable Object value(String name) throws RequestError {
        List<@Nullable Object> all = fields.values().getOrDefault(name, List.of());
        if (all.size() > 1) {
            strict.object(name + " comes " + all.size() + " times");
        }
        Object value = all.isEmpty() ? null : all.get(all.size() - 1);
        boolean blank = value instanceof String text && text.isEmpty();
        if (!all.isEmpty() && (value == null || blank)) {
            strict.object(name + (blank ? " is empty" : " is null") + "; leave it out instead");
            return null;
        }
        return value;
    }

    private @Nullable String text(String name) throws RequestError {
        Object value = value(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (UNMODELLED.contains(name) || !endpoint.parameters().contains(name)) {
            return JsonText.of(value);
        }
        throw RequestError.bad(name + " is not a string");
    }

    private Optional<String> optionalText(String name) throws RequestError {
        return Optional.ofNullable(text(name));
    }

    private Optional<Integer> integer(String name) throws RequestError {
        Object value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        if (fields.json() && value instanceof String) {
            strict.object(name + " is a string; send the number without quotes");
        }
        String digits = value instanceof BigDecimal || value instanceof String ? value.toString() : "";
        if (!digits.matches("-?\\d{1,10}") || Long.parseLong(digits) != (int) Long.parseLong(digits)) {
            throw RequestError.bad(name + " is not a whole number of at most 2147483647: "
                    + Hints.quoted(digits.isEmpty() ? JsonText.of(value) : digits));
        }
        return Optional.of(Integer.parseInt(digits));
    }

    private Optional<String> constant(String name, List<String> known) throws RequestError {
        String text = text(name);
        if (text == null || known.contains(text)) {
            return Optional.ofNullable(text);
        }
        strict.object(name + " is " + Hints.quoted(text) + Hints.of(text, known));
        return Hints.nearest(text, known);
    }

    private Optional<Strength> strength(String name) throws RequestError {
        return integer(name).map(value -> Strength.of(name, value));
    }

    // groups of values

    private PromptOptions promptOptions() throws RequestError {
        String prompt = text("prompt");
        if (prompt == null) {
            throw RequestError.bad(missing("prompt"));
        }
        List<StyleType> types = new ArrayList<>(endpoint.isV3() ? StyleType.v3() : StyleType.legacy());
        types.add(StyleType.FICTION); // at the vendor also for legacy models
        return new PromptOptions(
                new Prompt(prompt),
                optionalText("negative_prompt").map(Prompt::negative),
                magicPrompt(),
                constant("style_type", strings(types).stream().distinct().collect(Collectors.toList()))
                        .map(StyleType::new));
    }

    private Optional<MagicPrompt> magicPrompt() throws RequestError {
        return constant(
                        endpoint.isV3() ? "magic_prompt" : "magic_prompt_option",
                        strings(Arrays.asList(MagicPrompt.values())))
                .map(MagicPrompt::valueOf);
    }

    private OutputSize size() throws RequestError {
        return new OutputSize(ratio(), resolution());
    }

    private Optional<AspectRatio> ratio() throws RequestError {
        List<String> spelled = endpoint.isV3()
                ? strings(AspectRatio.v3())
                : AspectRatio.legacy().stream()
                        .map(ratio -> "ASPECT_" + ratio.width() + "_" + ratio.height())
                        .collect(Collectors.toList());
        return constant("aspect_ratio", spelled).map(AspectRatio::parse);
    }

    private Optional<Resolution> resolution() throws RequestError {
        List<String> spelled = endpoint.isV3()
                ? strings(Resolution.v3())
                : Resolution.legacy().stream()
                        .map(size -> "RESOLUTION_" + size.width() + "_" + size.height())
                        .collect(Collectors.toList());
        return constant("resolution", spelled)
                .map(text -> Resolution.parse(text.replace("RESOLUTION_", "").replace('_', 'x')));
    }

    private Sampling sampling() throws RequestError {
        return new Sampling(primitive(integer("num_images")), primitive(integer("seed")));
    }

    private static OptionalInt primitive(Optional<Integer> value) {
        return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
    }

    private ModelId model(@Nullable String usual) throws RequestError {
        List<String> known = strings(ModelId.legacy());
        if (usual != null) {
            known.addAll(List.of("AUTO", "V_3")); // at the vendor
        }
        Optional<String> model = constant("model", known);
        if (!model.isPresent() && usual == null) {
            throw RequestError.bad(missing("model"));
        }
        return new ModelId(model.orElse(String.valueOf(usual)));
    }

    private V3Style style() throws RequestError {
        List<V3Style.Code> codes = new ArrayList<>();
        for (Object code : fields.values().getOrDefault("style_codes", List.of())) {
            codes.add(new V3Style.Code(String.valueOf(code)));
        }
        List<ImageSource> references = new ArrayList<>();
        for (MultipartPart part : fields.files().getOrDefault("style_reference_images", List.of())) {
            references.add(part.source());
        }
        return new V3Style(
                constant("rendering_speed", strings(Arrays.asList(RenderingSpeed.values())))
                        .map(RenderingSpeed::valueOf),
                references,
                codes,
                constant("style_preset", strings(StylePreset.known())).map(StylePreset::new),
                palette());
    }

    private Optional<CharacterReference> character() throws RequestError {
        Optional<ImageSource> image = file("character_reference_images");
        Optional<ImageSource> mask = file("character_reference_images_mask");
        if (mask.isPresent() && !image.isPresent()) {
            throw RequestError.bad(missing("character_reference_images") + " beside its mask");
        }
        return image.map(source -> new CharacterReference(source, mask));
    }

    private Optional<ColorPalette> palette() throws RequestError {
        Object value = value("color_palette");
        if (value == null) {
            return Optional.empty();
        }
        Map<?, ?> palette = value instanceof Map<?, ?> map
                ? map
                : JsonParser.object("color_palette", value instanceof String text ? text : JsonText.of(value));
        boolean alone = palette.size() == 1;
        if (alone && palette.get("name") instanceof String name) {
            return preset(name);
        }
        if (!alone || !(palette.get("members") instanceof List<?> members)) {
            throw RequestError.bad("color_palette is not {\"name\":\"EMBER\"} or"
                    + " {\"members\":[{\"color_hex\":\"#203040\",\"color_weight\":0.5}]}");
        }
        List<ColorPalette.WeightedColor> colors = new ArrayList<>();
        for (Object member : members) {
            colors.add(color(member));
        }
        return Optional.of(new ColorPalette.Members(colors));
    }

    private Optional<ColorPalette> preset(String name) throws RequestError {
        if (!ColorPalette.knownPresets().contains(name)) {
            strict.object("color_palette.name is " + Hints.quoted(name) + Hints.of(name, ColorPalette.knownPresets()));
        }
        return Hints.nearest(name, ColorPalette.knownPresets()).map(ColorPalette.Preset::new);
    }

    private static ColorPalette.WeightedColor color(@Nullable Object member) throws RequestError {
        Map<?, ?> map = member instanceof Map<?, ?> object ? object : Map.of();
        Object weight = map.get("color_weight");
        boolean known = List.of("color_hex", "color_weight").containsAll(map.keySet());
        if (!known
                || !(map.get("color_hex") instanceof String hex)
                || !(weight == null || weight instanceof BigDecimal)) {
            throw RequestError.bad("a member of color_palette is not {\"color_hex\":\"#203040\",\"color_weight\":0.5}");
        }
        return weight == null
                ? ColorPalette.WeightedColor.of(hex)
                : ColorPalette.WeightedColor.of(hex, weight.toString());
    }

    // files

    private Optional<ImageSource> file(String name) {
        List<MultipartPart> parts = fields.files().getOrDefault(name, List.of());
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.get(parts.size() - 1).source());
    }

    private ImageSource requiredFile(String name) throws RequestError {
        return file(name).orElseThrow(() -> RequestError.bad(missing(name) + " as a file"));
    }
}
