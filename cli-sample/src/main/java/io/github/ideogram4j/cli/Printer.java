package io.github.ideogram4j.cli;

import javax.inject.Inject;

/** Prints reports the way the user wants them. */
final class Printer {
    private final Console console;
    private final Environment environment;

    @Inject
    Printer(Console console, Environment environment) {
        this.console = console;
        this.environment = environment;
    }

    void print(Report report, OutputOptions options) {
        if (options.json()) {
            console.line(report.json().toString());
        } else {
            Paint paint = options.paint(console, environment);
            report.text(paint).forEach(line -> console.line(paint.clean(line)));
        }
    }
}
