package io.github.ideogram4j.validation;

import io.github.ideogram4j.model.Excerpt;
import io.github.ideogram4j.model.ModelId;
import java.util.List;
import java.util.stream.Collectors;

/** A rule that needs to see the parameters only, not the files behind them. */
record ParameterRule(Rule rule, Check check) {

    /** Looks for what speaks against the request. */
    @FunctionalInterface
    interface Check {
        void find(Request request, GatewayProfile gateway, Complaint complaint);
    }

    /** Takes a field and a message. */
    @FunctionalInterface
    interface Complaint {
        void about(String field, String message);
    }

    void apply(Request request, GatewayProfile gateway, Findings findings) {
        check.find(request, gateway, (field, message) -> findings.add(rule, field, message));
    }

    /** Two fields that must not both be set. */
    static ParameterRule exclusive(Rule rule, String field, String other) {
        return new ParameterRule(rule, (request, gateway, complaint) -> {
            if (request.has(field) && request.has(other)) {
                complaint.about(field, "cannot be combined with " + other);
            }
        });
    }

    /** A field that only some models take. */
    static ParameterRule models(Rule rule, String field, List<ModelId> models) {
        List<String> names = models.stream().map(ModelId::value).collect(Collectors.toList());
        return new ParameterRule(rule, (request, gateway, complaint) -> {
            String model = request.value("model").orElse("");
            if (request.has(field) && isLegacyModel(model) && !names.contains(model)) {
                complaint.about(field, "is taken by " + String.join(", ", names) + " only, not by " + model);
            }
        });
    }

    /** A field whose value must be one of those known, in operations whose name begins so. */
    static ParameterRule known(Rule rule, String operations, String field, List<?> accepted) {
        List<String> names = accepted.stream().map(Object::toString).collect(Collectors.toList());
        return new ParameterRule(rule, (request, gateway, complaint) -> {
            if (request.operation().startsWith(operations)) {
                request.values(field).stream()
                        .filter(value -> !names.contains(value))
                        .forEach(value -> complaint.about(field, notOneOf(value, names)));
            }
        });
    }

    /** As {@link #known}, where another field is set too. */
    static ParameterRule knownBeside(Rule rule, String other, String field, List<?> accepted) {
        ParameterRule known = known(rule, "", field, accepted);
        return new ParameterRule(rule, (request, gateway, complaint) -> {
            if (request.has(other)) {
                known.check.find(request, gateway, complaint);
            }
        });
    }

    private static boolean isLegacyModel(String model) {
        return ModelId.legacy().stream().anyMatch(known -> known.value().equals(model));
    }

    /** A long list is cut: the command line's {@code options} prints all of it. */
    private static String notOneOf(String value, List<String> names) {
        String some = names.size() <= 20
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 10)) + ", ... (" + names.size() + " values)";
        return Excerpt.of(value) + " is not one of " + some;
    }
}
