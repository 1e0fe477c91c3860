package io.github.ideogram4j.cli;

import picocli.CommandLine.Option;

/** How a command speaks. */
final class OutputOptions {
    static final String JSON = "--json";

    @Option(names = JSON, description = "Print one JSON object and nothing else")
    private boolean json;

    @Option(names = "--no-color", description = "No colours; the variable NO_COLOR does the same")
    private boolean noColor;

    boolean json() {
        return json;
    }

    Paint paint(Console console, Environment environment) {
        boolean colours = console.outIsTerminal()
                && !noColor
                && environment.value("NO_COLOR").isEmpty();
        return colours ? Paint.ANSI : Paint.PLAIN;
    }
}
