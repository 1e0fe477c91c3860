package io.github.ideogram4j.cli;

import java.util.List;

/** The names there are values for. */
record ChoiceNames(List<String> names) implements Report {
    @Override
    public List<String> text(Paint paint) {
        return names;
    }

    @Override
    public JsonTree json() {
        return new JsonTree().texts("names", names);
    }
}
