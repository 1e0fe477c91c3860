package io.github.ideogram4j.cli;

import java.util.concurrent.Callable;
import javax.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What things cost. */
@Command(
        name = "prices",
        description = "Prints the price list of a gateway, and what it leaves out.",
        footer = "  ideogram prices --gateway ideogram")
final class PricesCommand implements Callable<Integer> {
    @Mixin
    private GatewayOptions gateway = new GatewayOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    private final Printer printer;

    @Inject
    PricesCommand(Printer printer) {
        this.printer = printer;
    }

    @Override
    public Integer call() {
        Entries entries = new Entries();
        GatewayChoice choice = gateway.read(entries);
        Cashier.requireNoErrors(entries.violations());
        printer.print(new PriceReport(choice.label(), choice.name().gateway().prices()), output);
        return ExitCode.DONE.code();
    }
}
