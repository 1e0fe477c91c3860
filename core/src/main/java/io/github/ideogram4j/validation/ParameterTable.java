package io.github.ideogram4j.validation;

import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.WeightedColor;
import io.github.ideogram4j.operation.ParameterVisitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects an operation's parameters by name. */
final class ParameterTable implements ParameterVisitor {
    final Map<String, List<String>> values = new LinkedHashMap<>();
    final List<WeightedColor> colors = new ArrayList<>();
    final Map<String, List<ImageSource>> files = new LinkedHashMap<>();

    @Override
    public void text(String name, String value) {
        add(name, value);
    }

    /** A palette of one's own has no name to check: it counts as set, with no value. */
    @Override
    public void palette(String name, ColorPalette value) {
        values.put(name, value.read(new ColorPalette.Reader<List<String>>() {
            @Override
            public List<String> preset(String preset) {
                return List.of(preset);
            }

            @Override
            public List<String> members(List<WeightedColor> members) {
                colors.addAll(members);
                return List.of();
            }
        }));
    }

    @Override
    public void file(String name, ImageSource value) {
        add(name, value.name());
        files.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private void add(String name, String value) {
        values.merge(name, List.of(value), ParameterTable::joined);
    }

    private static List<String> joined(List<String> values, List<String> more) {
        List<String> joined = new ArrayList<>(values);
        joined.addAll(more);
        return joined;
    }
}
