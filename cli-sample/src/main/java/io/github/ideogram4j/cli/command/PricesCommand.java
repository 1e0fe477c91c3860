package io.github.ideogram4j.cli.command;

import io.github.ideogram4j.cli.gateway.GatewayChoice;
import io.github.ideogram4j.cli.option.GatewayOptions;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.option.OutputOptions;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.cli.report.ExitCode;
import io.github.ideogram4j.cli.report.PriceReport;
import io.github.ideogram4j.cli.report.ReportPrinter;
import java.util.concurrent.Callable;
import javax.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the price list of a gateway. */
@Command(footer = "  ideogram prices --gateway ideogram")
final class PricesCommand implements Callable<Integer> {
    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    private final ReportPrinter printer;

    @Inject
    PricesCommand(ReportPrinter printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        OptionReader reader = new OptionReader();
        GatewayChoice choice = gateway.read(reader);
        CommandException.throwIfInvalid(reader.violations());
        printer.print(new PriceReport(choice.label(), choice.gateway().prices()), output);
        return ExitCode.DONE.code();
    }
}
