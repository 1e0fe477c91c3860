package io.github.ideogram4j.validation;

import io.github.ideogram4j.model.Excerpt;
import io.github.ideogram4j.model.ModelId;
import java.util.List;
import java.util.stream.Collectors;

/** A rule that needs to see the parameters only, not the files behind them. */
record ParameterRule(Rule rule, Check check) {
    private static final List<String> LEGACY_MODELS = names(ModelId.legacy());

    /** Looks for what speaks against the request. */
    @FunctionalInterface
    interface Check {
        void find(Request request, GatewayProfile gateway, Findings findings);
    }

    void apply(Request request, GatewayProfile gateway, Findings findings) {
        check.find(request, gateway, findings);
    }

    /** Two fields that must not both be set. */
    static ParameterRule exclusive(Rule rule, String field, String other) {
        return new ParameterRule(rule, (request, gateway, findings) -> {
            if (request.has(field) && request.has(other)) {
                findings.add(rule, field, "cannot be combined with " + other);
            }
        });
    }

    /** A field that only some models take. */
    static ParameterRule models(Rule rule, String field, List<ModelId> models) {
        List<String> names = names(models);
        return new ParameterRule(rule, (request, gateway, findings) -> {
            String model = request.has(field) ? request.value("model").orElse("") : "";
            if (LEGACY_MODELS.contains(model) && !names.contains(model)) {
                findings.add(rule, field, "is taken by " + String.join(", ", names) + " only, not by " + model);
            }
        });
    }

    /** A field whose value must be one of those known, in operations whose name begins so. */
    static ParameterRule known(Rule rule, String operations, String field, List<?> accepted) {
        List<String> names = names(accepted);
        return new ParameterRule(rule, (request, gateway, findings) -> {
            if (request.has(field) && request.operation().startsWith(operations)) {
                for (String value : request.values(field)) {
                    if (!names.contains(value)) {
                        findings.add(rule, field, notOneOf(value, names));
                    }
                }
            }
        });
    }

    /** As {@link #known}, where another field is set too. */
    static ParameterRule knownBeside(Rule rule, String other, String field, List<?> accepted) {
        ParameterRule known = known(rule, "", field, accepted);
        return new ParameterRule(rule, (request, gateway, findings) -> {
            if (request.has(other)) {
                known.check.find(request, gateway, findings);
            }
        });
    }

    private static List<String> names(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.toList());
    }

    /** A long list is cut: the command line's {@code options} prints all of it. */
    private static String notOneOf(String value, List<String> names) {
        String some = names.size() <= 20
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 10)) + ", ... (" + names.size() + " values)";
        return Excerpt.of(value) + " is not one of " + some;
    }
}
