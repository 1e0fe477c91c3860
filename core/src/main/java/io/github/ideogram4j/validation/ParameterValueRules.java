package io.github.ideogram4j.validation;

import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ModelId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Rules that compute with the values of parameters. */
final class ParameterValueRules {
    private ParameterValueRules() {}

    static ParameterRule editModel() {
        Rule rule = Rule.error("edit-model", "only V_2 and V_2_TURBO edit", "AiHubMix docs, edit");
        List<String> cannot =
                ParameterRule.names(List.of(ModelId.V_1, ModelId.V_1_TURBO, ModelId.V_2A, ModelId.V_2A_TURBO));
        return new ParameterRule(rule, (request, violations) -> {
            if (request.operation().equals("legacy-edit")) {
                String model = request.value("model").orElse("");
                if (cannot.contains(model)) {
                    violations.add(rule, "model", model + " does not edit, V_2 and V_2_TURBO do");
                }
            }
        });
    }

    static ParameterRule paletteOrder() {
        Rule rule = Rule.warning(
                "palette-order", "the colours of a palette stand by descending weight", "vendor specification, V3");
        return new ParameterRule(rule, (request, violations) -> {
            Optional<BigDecimal> previous = Optional.empty();
            for (ColorPalette.WeightedColor color : request.colors()) {
                Optional<BigDecimal> weight = color.weight();
                if (weight.isPresent() && previous.isPresent() && weight.get().compareTo(previous.get()) > 0) {
                    violations.add(rule, "color_palette", "weight " + weight.get() + " follows " + previous.get());
                }
                previous = weight.isPresent() ? weight : previous;
            }
        });
    }

    static ParameterRule promptLength() {
        Rule rule = Rule.error("prompt-length", "a prompt is no longer than the gateway takes", GatewayProfile.LIMITS);
        return new ParameterRule(rule, (request, violations) -> {
            GatewayProfile.Limit limit = request.gateway().maxPromptLength();
            for (String field : List.of("prompt", "negative_prompt")) {
                String text = request.value(field).orElse("");
                int length = text.codePointCount(0, text.length());
                if (length > limit.value()) {
                    violations.add(
                            rule,
                            limit,
                            field,
                            Excerpt.of(text) + " has " + length + " characters, "
                                    + limit.taken(request.gateway().name()));
                }
            }
        });
    }

    static ParameterRule seedWithSeveralImages() {
        Rule rule = Rule.warning(
                "seed-with-several-images",
                "a seed makes all pictures of a call come out the same",
                "AiHubMix docs, V3 generate");
        return new ParameterRule(rule, (request, violations) -> {
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
