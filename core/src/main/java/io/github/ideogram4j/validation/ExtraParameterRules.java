package io.github.ideogram4j.validation;

import io.github.ideogram4j.internal.Excerpt;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules for the extra parameters of a call. */
final class ExtraParameterRules {
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");
    private static final Set<String> PRICED = Set.of(
            "num_images",
            "rendering_speed",
            "model",
            "character_reference_images",
            "custom_model_uri",
            "image_request");
    private static final String THIS_LIBRARY = "this library";

    private ExtraParameterRules() {}

    static ParameterRule name() {
        Rule rule = Rule.error("extra-name", "an extra parameter's name is of letters, digits and _", THIS_LIBRARY);
        return new ParameterRule(rule, (request, gateway, violations) -> {
            for (String name : extraNames(request)) {
                if (!FIELD_NAME.matcher(name).matches()) {
                    violations.add(rule, "extra parameter", Excerpt.of(name) + " is no field name");
                }
            }
        });
    }

    static ParameterRule notTwice() {
        Rule rule = Rule.error("extra-twice", "an extra parameter repeats none that is set already", THIS_LIBRARY);
        return new ParameterRule(rule, (request, gateway, violations) -> {
            for (String name : extraNames(request)) {
                if (request.has(name)) {
                    violations.add(rule, name, "is set already, an extra parameter would send it twice");
                }
            }
        });
    }

    static ParameterRule notPriced() {
        Rule rule = Rule.error(
                "extra-priced", "an extra parameter does not change the price behind the quote's back", THIS_LIBRARY);
        return new ParameterRule(rule, (request, gateway, violations) -> {
            for (String name : extraNames(request)) {
                if (PRICED.contains(name)) {
                    violations.add(rule, name, "decides the price, so it cannot be an extra parameter");
                }
            }
        });
    }

    private static Set<String> extraNames(RequestParameters request) {
        return request.options().extraParameters().keySet();
    }
}
