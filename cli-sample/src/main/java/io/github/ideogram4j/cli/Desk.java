package io.github.ideogram4j.cli;

import javax.inject.Inject;

/** What every paid command works with: who carries orders out, and where output goes. */
final class Desk {
    private final Cashier cashier;
    private final Printer printer;
    private final Console console;

    @Inject
    Desk(Cashier cashier, Printer printer, Console console) {
        this.cashier = cashier;
        this.printer = printer;
        this.console = console;
    }

    Cashier cashier() {
        return cashier;
    }

    Console console() {
        return console;
    }

    Progress progress(PaidOptions options) {
        boolean visible =
                console.errIsTerminal() && !options.quiet() && !options.output().json();
        return new Progress(console, visible);
    }

    void print(Receipt receipt, PaidOptions options) {
        if (options.quiet() && !options.output().json()) {
            receipt.result().quiet().forEach(line -> console.line(Console.printable(line)));
        } else {
            printer.print(receipt, options.output());
        }
    }

    /** For people: programs get it in one object together with the error. */
    void printPartly(Receipt receipt, PaidOptions options) {
        if (!options.output().json()) {
            print(receipt, options);
        }
    }
}
