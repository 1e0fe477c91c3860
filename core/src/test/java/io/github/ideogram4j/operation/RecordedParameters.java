package io.github.ideogram4j.operation;

import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Records the parameters of an operation: kind, name and value. */
final class RecordedParameters implements ParameterVisitor {
    private final List<String> lines = new ArrayList<>();

    static List<String> of(Operation<?> operation) {
        RecordedParameters recorded = new RecordedParameters();
        operation.describeTo(recorded);
        return recorded.lines;
    }

    @Override
    public void text(String name, String value) {
        lines.add("text " + name + "=" + value);
    }

    @Override
    public void constant(String name, String value) {
        lines.add("constant " + name + "=" + value);
    }

    @Override
    public void number(String name, int value) {
        lines.add("number " + name + "=" + value);
    }

    @Override
    public void ratio(String name, AspectRatio value) {
        lines.add("ratio " + name + "=" + value);
    }

    @Override
    public void resolution(String name, Resolution value) {
        lines.add("resolution " + name + "=" + value);
    }

    @Override
    public void palette(String name, ColorPalette value) {
        String text = value instanceof ColorPalette.Members own
                ? own.colors().stream().map(color -> color.color().value()).collect(Collectors.joining("+"))
                : value.toString();
        lines.add("palette " + name + "=" + text);
    }

    @Override
    public void file(String name, ImageSource value) {
        lines.add("file " + name + "=" + value.name());
    }
}
