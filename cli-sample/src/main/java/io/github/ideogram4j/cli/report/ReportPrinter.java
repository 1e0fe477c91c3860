package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.option.OutputOptions;
import javax.inject.Inject;

/** Prints reports as text or as JSON. */
public final class ReportPrinter {
    private final Console console;
    private final Environment environment;

    @Inject
    ReportPrinter(Console console, Environment environment) {
        this.console = console;
        this.environment = environment;
    }

    /** Prints a report in the requested format. */
    public void print(Report report, OutputOptions options) {
        if (options.json()) {
            console.printLine(report.json().toString());
        } else {
            TextStyle style = style(options);
            report.text(style).forEach(line -> console.printLine(style.sanitize(line)));
        }
    }

    /** The style of texts on standard output. */
    TextStyle style(OutputOptions options) {
        return options.noColor() ? TextStyle.PLAIN : TextStyle.of(console, environment);
    }
}
