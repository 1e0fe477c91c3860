package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.cli.option.PaidOptions;
import io.github.ideogram4j.cli.preview.TerminalPreview;
import io.github.ideogram4j.cli.report.CallReport;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.cli.report.ProgressLine;
import io.github.ideogram4j.cli.report.ReportPrinter;
import io.github.ideogram4j.cli.run.OperationRunner;
import javax.inject.Inject;
import javax.inject.Provider;

/** The collaborators of every command that calls the service. */
final class CommandContext {
    private final OperationRunner runner;
    private final ReportPrinter printer;
    private final Console console;
    private final Timing timing;
    private final Provider<TerminalPreview> preview;

    @Inject
    CommandContext(
            OperationRunner runner,
            ReportPrinter printer,
            Console console,
            Timing timing,
            Provider<TerminalPreview> preview) {
        this.runner = runner;
        this.printer = printer;
        this.console = console;
        this.timing = timing;
        this.preview = preview;
    }

    OperationRunner runner() {
        return runner;
    }

    Console console() {
        return console;
    }

    ProgressLine progress(PaidOptions options) {
        boolean visible =
                console.errIsTerminal() && !options.quiet() && !options.output().json();
        return new ProgressLine(console, visible, timing.nanoClock());
    }

    void print(CallReport report, PaidOptions options) {
        if (options.quiet() && !options.output().json()) {
            report.result().quiet().forEach(line -> console.printLine(Console.printable(line)));
        } else {
            printer.print(report, options.output());
        }
    }

    /** Draws the saved pictures, if people look at the output. */
    void drawPictures(CallReport report, PaidOptions options) {
        if (console.outIsTerminal() && !options.quiet() && !options.output().json()) {
            preview.get().draw(report.result().pictures(), !options.output().noColor());
        }
    }

    /** Prints the report of a failed call as text. As JSON, it is printed in one object together with the error. */
    void printPartial(CallReport report, PaidOptions options) {
        if (!options.output().json()) {
            print(report, options);
        }
    }
}
