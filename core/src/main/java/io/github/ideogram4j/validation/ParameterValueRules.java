package io.github.ideogram4j.validation;

import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.model.ModelId;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules that compute with the values of parameters. */
final class ParameterValueRules {
    private ParameterValueRules() {}

    static ParameterRule editModel() {
        Rule rule = Rule.error("edit-model", "only V_2 and V_2_TURBO edit", "AiHubMix docs, edit");
        List<ModelId> cannot = List.of(ModelId.V_1, ModelId.V_1_TURBO, ModelId.V_2A, ModelId.V_2A_TURBO);
        return new ParameterRule(rule, (request, gateway, violations) -> {
            if (request.operation().equals("legacy-edit")) {
                request.value("model")
                        .filter(model -> cannot.contains(new ModelId(model)))
                        .ifPresent(
                                model -> violations.add(rule, "model", model + " does not edit, V_2 and V_2_TURBO do"));
            }
        });
    }

    static ParameterRule paletteOrder() {
        Rule rule = Rule.warning(
                "palette-order", "the colours of a palette stand by descending weight", "vendor specification, V3");
        return new ParameterRule(rule, (request, gateway, violations) -> {
            if (request.colors().isEmpty()) {
                return;
            }
            List<BigDecimal> weights = request.colors().stream()
                    .flatMap(color -> color.weight().map(Stream::of).orElseGet(Stream::empty))
                    .collect(Collectors.toList());
            for (int i = 1; i < weights.size(); i++) {
                if (weights.get(i).compareTo(weights.get(i - 1)) > 0) {
                    violations.add(
                            rule, "color_palette", "weight " + weights.get(i) + " follows " + weights.get(i - 1));
                }
            }
        });
    }

    static ParameterRule promptLength() {
        Rule rule = Rule.error("prompt-length", "a prompt is no longer than the gateway takes", GatewayProfile.LIMITS);
        return new ParameterRule(rule, (request, gateway, violations) -> {
            GatewayProfile.Limit limit = gateway.maxPromptLength();
            for (String field : List.of("prompt", "negative_prompt")) {
                String text = request.value(field).orElse("");
                int length = text.codePointCount(0, text.length());
                if (length > limit.value()) {
                    violations.add(
                            rule,
                            limit,
                            field,
                            Excerpt.of(text) + " has " + length + " characters, " + limit.taken(gateway.name()));
                }
            }
        });
    }

    static ParameterRule seedWithSeveralImages() {
        Rule rule = Rule.warning(
                "seed-with-several-images",
                "a seed makes all pictures of a call come out the same",
                "AiHubMix docs, V3 generate");
        return new ParameterRule(rule, (request, gateway, violations) -> {
            int images = request.value("num_images").map(Integer::parseInt).orElse(1);
            if (request.has("seed") && images > 1) {
                violations.add(
                        rule,
                        "seed",
                        request.value("seed").orElse("") + " makes all " + images
                                + " pictures come out the same; leave it out for different ones");
            }
        });
    }
}
