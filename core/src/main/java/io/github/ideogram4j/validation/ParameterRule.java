package io.github.ideogram4j.validation;

import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.model.ModelId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A rule that reads the parameters of a request, but not the content of its files.
 *
 * @param rule the rule
 * @param check reports the violations of the rule
 */
record ParameterRule(Rule rule, BiConsumer<RequestParameters, ViolationCollector> check) {
    private static final List<String> LEGACY_MODELS = names(ModelId.legacy());

    /** Two fields of which at most one may be set. */
    static ParameterRule exclusive(Rule rule, String field, String other) {
        return new ParameterRule(rule, (request, violations) -> {
            if (request.has(field) && request.has(other)) {
                violations.add(rule, field, "cannot be combined with " + other);
            }
        });
    }

    /** A field that only the given models accept. */
    static ParameterRule models(Rule rule, String field, List<ModelId> models) {
        List<String> names = names(models);
        return new ParameterRule(rule, (request, violations) -> {
            String model = request.has(field) ? request.value("model").orElse("") : "";
            if (LEGACY_MODELS.contains(model) && !names.contains(model)) {
                violations.add(rule, field, "is taken by " + String.join(", ", names) + " only, not by " + model);
            }
        });
    }

    /** A field that accepts only the given values, in operations whose name begins with {@code operations}. */
    static ParameterRule known(Rule rule, String operations, String field, List<?> accepted) {
        List<String> names = names(accepted);
        return new ParameterRule(rule, (request, violations) -> {
            if (request.has(field) && request.operation().startsWith(operations)) {
                for (String value : request.values(field)) {
                    if (!names.contains(value)) {
                        violations.add(rule, field, notOneOf(value, names));
                    }
                }
            }
        });
    }

    /** As {@link #known}, if the field {@code other} is set too. */
    static ParameterRule knownBeside(Rule rule, String other, String field, List<?> accepted) {
        ParameterRule known = known(rule, "", field, accepted);
        return new ParameterRule(rule, (request, violations) -> {
            if (request.has(other)) {
                known.check.accept(request, violations);
            }
        });
    }

    static List<String> names(List<?> values) {
        List<String> names = new ArrayList<>(values.size());
        for (Object value : values) {
            names.add(value.toString());
        }
        return names;
    }

    /** Cuts long lists; the {@code options} command prints them in full. */
    private static String notOneOf(String value, List<String> names) {
        String some = names.size() <= 20
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 10)) + ", ... (" + names.size() + " values)";
        return Excerpt.of(value) + " is not one of " + some;
    }
}
