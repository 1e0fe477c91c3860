package io.github.ideogram4j.validation;

import io.github.ideogram4j.model.Excerpt;
import io.github.ideogram4j.model.ModelId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about parameters that are no mere list of values. */
final class OtherRules {
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final Set<String> PRICED = Set.of(
            "num_images",
            "rendering_speed",
            "model",
            "character_reference_images",
            "custom_model_uri",
            "image_request");
    private static final String THIS_LIBRARY = "this library";

    private OtherRules() {}

    static ParameterRule editModel() {
        Rule rule = Rule.error("edit-model", "only V_2 and V_2_TURBO edit", "AiHubMix docs, edit");
        List<ModelId> cannot = List.of(ModelId.V_1, ModelId.V_1_TURBO, ModelId.V_2A, ModelId.V_2A_TURBO);
        return new ParameterRule(rule, (request, gateway, complaint) -> {
            if (request.operation().equals("legacy-edit")) {
                request.value("model")
                        .filter(model -> cannot.contains(new ModelId(model)))
                        .ifPresent(model -> complaint.about("model", model + " does not edit, V_2 and V_2_TURBO do"));
            }
        });
    }

    static ParameterRule paletteOrder() {
        Rule rule = Rule.warning(
                "palette-order", "the colours of a palette stand by descending weight", "vendor specification, V3");
        return new ParameterRule(rule, (request, gateway, complaint) -> {
            List<BigDecimal> weights = request.colors().stream()
                    .flatMap(color -> color.weight().map(Stream::of).orElseGet(Stream::empty))
                    .collect(Collectors.toList());
            for (int i = 1; i < weights.size(); i++) {
                if (weights.get(i).compareTo(weights.get(i - 1)) > 0) {
                    complaint.about("color_palette", "weight " + weights.get(i) + " follows " + weights.get(i - 1));
                }
            }
        });
    }

    static ParameterRule promptLength() {
        Rule rule = Rule.error(
                "prompt-length", "a prompt is no longer than the gateway takes", "vendor specification, v2 endpoints");
        return new ParameterRule(rule, (request, gateway, complaint) -> {
            for (String field : List.of("prompt", "negative_prompt")) {
                String text = request.value(field).orElse("");
                int length = text.codePointCount(0, text.length());
                if (length > gateway.maxPromptLength()) {
                    complaint.about(
                            field,
                            Excerpt.of(text) + " has " + length + " characters, " + gateway.name() + " takes "
                                    + gateway.maxPromptLength());
                }
            }
        });
    }

    static ParameterRule seedWithSeveralImages() {
        Rule rule = Rule.warning(
                "seed-with-several-images",
                "a seed makes all pictures of a call come out the same",
                "AiHubMix docs, V3 generate");
        return new ParameterRule(rule, (request, gateway, complaint) -> {
            int images = request.value("num_images").map(Integer::parseInt).orElse(1);
            if (request.has("seed") && images > 1) {
                complaint.about(
                        "seed",
                        request.value("seed").orElse("") + " makes all " + images
                                + " pictures come out the same; leave it out for different ones");
            }
        });
    }

    static ParameterRule documented() {
        Rule rule = Rule.warning(
                "documented", "the gateway documents what is sent", "documentation of gateway and vendor, compared");
        return new ParameterRule(rule, (request, gateway, complaint) -> {
            String suffix = "not documented by " + gateway.name();
            if (!gateway.documents(request.operation())) {
                complaint.about("operation", request.operation() + " is " + suffix);
            }
            String where = suffix + " for " + request.operation();
            request.parameters()
                    .forEach((field, values) -> uses(field, values)
                            .filter(use -> !gateway.documents(request.operation() + "/" + use))
                            .forEach(use -> complaint.about(field, use + " is " + where)));
        });
    }

    /** The field itself, that it is given more than once, and each of its values: the spellings of a gateway profile. */
    private static Stream<String> uses(String field, List<String> values) {
        Stream<String> several = values.size() > 1 ? Stream.of(field + ">1") : Stream.empty();
        Stream<String> each = values.stream().map(value -> field + "=" + value);
        return Stream.concat(Stream.concat(Stream.of(field), several), each);
    }

    static ParameterRule extraParameterName() {
        Rule rule = Rule.error("extra-name", "an extra parameter's name is of letters, digits and _", THIS_LIBRARY);
        return new ParameterRule(
                rule,
                (request, gateway, complaint) -> extraNames(request)
                        .filter(name -> !FIELD_NAME.matcher(name).matches())
                        .forEach(name -> complaint.about("extra parameter", Excerpt.of(name) + " is no field name")));
    }

    static ParameterRule extraParameterTwice() {
        Rule rule = Rule.error("extra-twice", "an extra parameter repeats none that is set already", THIS_LIBRARY);
        return new ParameterRule(
                rule,
                (request, gateway, complaint) -> extraNames(request)
                        .filter(request::has)
                        .forEach(name ->
                                complaint.about(name, "is set already, an extra parameter would send it twice")));
    }

    static ParameterRule extraParameterPriced() {
        Rule rule = Rule.error(
                "extra-priced", "an extra parameter does not change the price behind the quote's back", THIS_LIBRARY);
        return new ParameterRule(
                rule,
                (request, gateway, complaint) -> extraNames(request)
                        .filter(PRICED::contains)
                        .forEach(name ->
                                complaint.about(name, "decides the price, so it cannot be an extra parameter")));
    }

    private static Stream<String> extraNames(Request request) {
        return request.options().extraParameters().keySet().stream();
    }
}
