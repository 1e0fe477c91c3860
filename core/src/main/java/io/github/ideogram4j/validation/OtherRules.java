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
        return new ParameterRule(rule, (request, gateway, findings) -> {
            if (request.operation().equals("legacy-edit")) {
                request.value("model")
                        .filter(model -> cannot.contains(new ModelId(model)))
                        .ifPresent(
                                model -> findings.add(rule, "model", model + " does not edit, V_2 and V_2_TURBO do"));
            }
        });
    }

    static ParameterRule paletteOrder() {
        Rule rule = Rule.warning(
                "palette-order", "the colours of a palette stand by descending weight", "vendor specification, V3");
        return new ParameterRule(rule, (request, gateway, findings) -> {
            if (request.colors().isEmpty()) {
                return;
            }
            List<BigDecimal> weights = request.colors().stream()
                    .flatMap(color -> color.weight().map(Stream::of).orElseGet(Stream::empty))
                    .collect(Collectors.toList());
            for (int i = 1; i < weights.size(); i++) {
                if (weights.get(i).compareTo(weights.get(i - 1)) > 0) {
                    findings.add(rule, "color_palette", "weight " + weights.get(i) + " follows " + weights.get(i - 1));
                }
            }
        });
    }

    static ParameterRule promptLength() {
        Rule rule = Rule.error(
                "prompt-length", "a prompt is no longer than the gateway takes", "vendor specification, v2 endpoints");
        return new ParameterRule(rule, (request, gateway, findings) -> {
            for (String field : List.of("prompt", "negative_prompt")) {
                String text = request.value(field).orElse("");
                int length = text.codePointCount(0, text.length());
                if (length > gateway.maxPromptLength()) {
                    findings.add(
                            rule,
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
        return new ParameterRule(rule, (request, gateway, findings) -> {
            int images = request.value("num_images").map(Integer::parseInt).orElse(1);
            if (request.has("seed") && images > 1) {
                findings.add(
                        rule,
                        "seed",
                        request.value("seed").orElse("") + " makes all " + images
                                + " pictures come out the same; leave it out for different ones");
            }
        });
    }

    static ParameterRule extraParameterName() {
        Rule rule = Rule.error("extra-name", "an extra parameter's name is of letters, digits and _", THIS_LIBRARY);
        return new ParameterRule(rule, (request, gateway, findings) -> {
            for (String name : extraNames(request)) {
                if (!FIELD_NAME.matcher(name).matches()) {
                    findings.add(rule, "extra parameter", Excerpt.of(name) + " is no field name");
                }
            }
        });
    }

    static ParameterRule extraParameterTwice() {
        Rule rule = Rule.error("extra-twice", "an extra parameter repeats none that is set already", THIS_LIBRARY);
        return new ParameterRule(rule, (request, gateway, findings) -> {
            for (String name : extraNames(request)) {
                if (request.has(name)) {
                    findings.add(rule, name, "is set already, an extra parameter would send it twice");
                }
            }
        });
    }

    static ParameterRule extraParameterPriced() {
        Rule rule = Rule.error(
                "extra-priced", "an extra parameter does not change the price behind the quote's back", THIS_LIBRARY);
        return new ParameterRule(rule, (request, gateway, findings) -> {
            for (String name : extraNames(request)) {
                if (PRICED.contains(name)) {
                    findings.add(rule, name, "decides the price, so it cannot be an extra parameter");
                }
            }
        });
    }

    private static Set<String> extraNames(Request request) {
        return request.options().extraParameters().keySet();
    }
}
