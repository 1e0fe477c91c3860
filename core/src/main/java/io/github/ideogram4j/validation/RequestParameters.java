package io.github.ideogram4j.validation;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.ParameterVisitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request by name, as rules read them, with the operation's name, the options of the call and the gateway. */
final class RequestParameters implements ParameterVisitor {
    private final String operation;
    private final CallOptions options;
    private final GatewayProfile gateway;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<ColorPalette.WeightedColor> colors = new ArrayList<>();
    private final Map<String, List<ImageSource>> files = new LinkedHashMap<>();

    RequestParameters(Operation<?> operation, CallOptions options, GatewayProfile gateway) {
        this.operation = operation.name();
        this.options = options;
        this.gateway = gateway;
        operation.describeTo(this);
    }

    /** Name of the operation. */
    String operation() {
        return operation;
    }

    CallOptions options() {
        return options;
    }

    GatewayProfile gateway() {
        return gateway;
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    /** All values of a parameter as text; empty if it is not set. */
    List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** The first value of a parameter as text. */
    Optional<String> value(String field) {
        return first(values(field));
    }

    /** The colors of a palette of the caller's own; empty for a preset or without a palette. */
    List<ColorPalette.WeightedColor> colors() {
        return colors;
    }

    Map<String, List<String>> all() {
        return values;
    }

    Map<String, List<ImageSource>> files() {
        return files;
    }

    Optional<ImageSource> file(String field) {
        return first(files.getOrDefault(field, List.of()));
    }

    private static <T> Optional<T> first(List<T> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    @Override
    public void text(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    /** A palette of the caller's own has no name to check: it counts as set, without a value. */
    @Override
    public void palette(String name, ColorPalette value) {
        if (value instanceof ColorPalette.Members own) {
            colors.addAll(own.colors());
            values.put(name, List.of());
        } else {
            text(name, value.toString());
        }
    }

    @Override
    public void file(String name, ImageSource value) {
        text(name, value.name());
        files.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
}
