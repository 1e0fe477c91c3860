package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.ParameterVisitor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The parameters of a request, one per line; files by name and size. Contains no API key. */
final class RequestSummary implements ParameterVisitor {
    private final List<String> lines = new ArrayList<>();

    private RequestSummary() {}

    static List<String> of(Operation<?> operation, CallOptions options) {
        RequestSummary summary = new RequestSummary();
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
            return "cannot be read"; // reported by the check
        }
    }

    private void add(String name, String value) {
        lines.add("  " + name + " = " + value);
    }
}
