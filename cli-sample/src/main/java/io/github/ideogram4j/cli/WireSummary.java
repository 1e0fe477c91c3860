package io.github.ideogram4j.cli;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.Excerpt;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.ParameterVisitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is sent, one parameter a line; files by name and size. Knows no key, so it shows none. */
final class WireSummary implements ParameterVisitor {
    private final List<String> lines = new ArrayList<>();

    private WireSummary() {}

    static List<String> of(Operation<?> operation, CallOptions options) {
        WireSummary summary = new WireSummary();
        operation.describeTo(summary);
        options.extraParameters().forEach((name, value) -> summary.add(name, Excerpt.of(value)));
        return summary.lines;
    }

    @Override
    public void text(String name, String value) {
        add(name, Excerpt.of(value));
    }

    @Override
    public void constant(String name, String value) {
        add(name, value);
    }

    @Override
    public void file(String name, ImageSource value) {
        add(name, value.name() + " (" + size(value) + ")");
    }

    private static String size(ImageSource file) {
        try {
            return file.length() + " bytes";
        } catch (IOException e) {
            return "cannot be read"; // the check has said why
        }
    }

    private void add(String name, String value) {
        lines.add("  " + name + " = " + value);
    }
}
