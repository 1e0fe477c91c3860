package io.github.ideogram4j.validation;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.WeightedColor;
import io.github.ideogram4j.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An operation as rules see it: its name, the parameters that are set, and the options of the call. */
final class Request {
    private final String operation;
    private final CallOptions options;
    private final ParameterTable table = new ParameterTable();

    Request(Operation<?> operation, CallOptions options) {
        this.operation = operation.name();
        this.options = options;
        operation.describeTo(table);
    }

    String operation() {
        return operation;
    }

    CallOptions options() {
        return options;
    }

    boolean has(String field) {
        return table.values.containsKey(field);
    }

    /** What the parameter is set to, as text; several if it may be given several times. */
    List<String> values(String field) {
        return table.values.getOrDefault(field, List.of());
    }

    Optional<String> value(String field) {
        return first(values(field));
    }

    /** The colours of a palette of one's own; none if it is a preset, or there is no palette. */
    List<WeightedColor> colors() {
        return table.colors;
    }

    Map<String, List<String>> parameters() {
        return table.values;
    }

    Map<String, List<ImageSource>> files() {
        return table.files;
    }

    Optional<ImageSource> file(String field) {
        return first(table.files.getOrDefault(field, List.of()));
    }

    private static <T> Optional<T> first(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }
}
