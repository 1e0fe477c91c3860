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
import org.jspecify.annotations.Nullable;

/** The parameters of a request by name, as rules read them, with the operation's name, the options of the call and the gateway. */
final class RequestParameters implements ParameterVisitor {
    private final String operation;
    private final CallOptions options;
    private final GatewayProfile gateway;
    // each value beside its name; a palette of the caller's own has none
    private final List<String> names = new ArrayList<>(12);
    private final List<@Nullable String> values = new ArrayList<>(12);
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
        return names.contains(field);
    }

    /** All values of a parameter as text; empty if it is not set. */
    List<String> values(String field) {
        List<String> found = new ArrayList<>(1);
        for (int i = 0; i < names.size(); i++) {
            String value = values.get(i);
            if (value != null && names.get(i).equals(field)) {
                found.add(value);
            }
        }
        return found;
    }

    /** The first value of a parameter as text. */
    Optional<String> value(String field) {
        int index = names.indexOf(field);
        return index < 0 ? Optional.empty() : Optional.ofNullable(values.get(index));
    }

    /** The colors of a palette of the caller's own; empty for a preset or without a palette. */
    List<ColorPalette.WeightedColor> colors() {
        return colors;
    }

    /** The names of the parameters that are set, once for each value. */
    List<String> names() {
        return names;
    }

    Map<String, List<ImageSource>> files() {
        return files;
    }

    Optional<ImageSource> file(String field) {
        List<ImageSource> all = files.get(field);
        return all == null ? Optional.empty() : Optional.of(all.get(0));
    }

    @Override
    public void text(String name, String value) {
        names.add(name);
        values.add(value);
    }

    /** A palette of the caller's own has no name to check: it counts as set, without a value. */
    @Override
    public void palette(String name, ColorPalette value) {
        if (value instanceof ColorPalette.Members own) {
            colors.addAll(own.colors());
            names.add(name);
            values.add(null);
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
