package io.github.ideogram4j.validation;

import io.github.ideogram4j.internal.Excerpt;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Rules for the extra parameters of a call. Gateways may read a field's name in any case, so rules compare names without it. */
final class ExtraParameterRules {
    private static final String FIELD_NAME = "[A-Za-z0-9_]{1,64}";
    private static final Set<String> PRICED =
            Set.of("numimages", "renderingspeed", "model", "characterreferenceimages", "imagerequest");
    private static final String THIS_LIBRARY = "this library";

    private ExtraParameterRules() {}

    static ParameterRule name() {
        Rule rule = Rule.error("extra-name", "an extra parameter's name is of letters, digits and _", THIS_LIBRARY);
        return new ParameterRule(rule, (request, violations) -> {
            for (String name : extraNames(request)) {
                if (!name.matches(FIELD_NAME)) {
                    violations.add(rule, "extra parameter", Excerpt.of(name) + " is no field name");
                }
            }
        });
    }

    static ParameterRule notTwice() {
        Rule rule = Rule.error(
                "extra-twice", "an extra parameter repeats none that is set already, in any case", THIS_LIBRARY);
        return new ParameterRule(rule, (request, violations) -> {
            if (extraNames(request).isEmpty()) {
                return;
            }
            Set<String> set = new HashSet<>();
            for (String name : request.names()) {
                set.add(plain(name));
            }
            for (String name : extraNames(request)) {
                if (!set.add(plain(name))) {
                    violations.add(rule, name, "is set already, an extra parameter would send it twice");
                }
            }
        });
    }

    static ParameterRule notPriced() {
        Rule rule = Rule.error(
                "extra-priced", "an extra parameter does not change the price behind the quote's back", THIS_LIBRARY);
        return new ParameterRule(rule, (request, violations) -> {
            for (String name : extraNames(request)) {
                if (PRICED.contains(plain(name))) {
                    violations.add(rule, name, "decides the price, so it cannot be an extra parameter");
                }
            }
        });
    }

    static ParameterRule customModel() {
        Rule rule = Rule.warning("custom-model-price", "a custom model has a price of its own", THIS_LIBRARY);
        return new ParameterRule(rule, (request, violations) -> {
            if (request.options().hasCustomModel()) {
                violations.add(
                        rule,
                        "custom_model_uri",
                        "makes the price unlisted, unless the price list has one for the variant CUSTOM_MODEL");
            }
        });
    }

    /** In lower case and without underscores. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "");
    }

    private static Set<String> extraNames(RequestParameters request) {
        return request.options().extraParameters().keySet();
    }
}
