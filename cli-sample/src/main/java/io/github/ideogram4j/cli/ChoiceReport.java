package io.github.ideogram4j.cli;

import java.util.ArrayList;
import java.util.List;

/** The values of one name. */
record ChoiceReport(String name, Choice choice) implements Report {
    @Override
    public List<String> text(Paint paint) {
        List<String> lines = new ArrayList<>();
        choice.groups().forEach((label, values) -> {
            if (!label.isEmpty()) {
                lines.add(paint.strong(label + ":"));
            }
            values.forEach(value -> lines.add(label.isEmpty() ? value : "  " + value));
        });
        return lines;
    }

    @Override
    public JsonTree json() {
        List<JsonTree> groups = new ArrayList<>();
        choice.groups()
                .forEach((label, values) -> groups.add(new JsonTree()
                        .text("models", label.isEmpty() ? null : label)
                        .texts("values", values)));
        return new JsonTree().text("name", name).trees("groups", groups);
    }
}
