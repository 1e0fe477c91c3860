package io.github.ideogram4j.cli;

import io.github.ideogram4j.validation.Severity;
import io.github.ideogram4j.validation.Violation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What all commands have in common that cost money at a paid gateway. */
abstract class PaidCommand<R> implements Callable<Integer> {
    private final Desk desk;

    @Mixin
    private PaidOptions options = new PaidOptions();

    PaidCommand(Desk desk) {
        this.desk = desk;
    }

    /** The order; empty if the entries are too wrong to write it down, which is then among their violations. */
    abstract Optional<Order<R>> order(Entries entries);

    abstract Sink<R> sink(Entries entries);

    @Override
    public final Integer call() {
        Entries entries = new Entries();
        Optional<Order<R>> order = order(entries);
        Sink<R> sink = sink(entries);
        Terms terms = options.terms(entries);
        order.ifPresent(made -> tell(made, terms));
        Receipt receipt = serve(order, terms, sink, entries);
        warn(receipt.violations());
        desk.print(receipt, options);
        return ExitCode.DONE.code();
    }

    private Receipt serve(Optional<Order<R>> order, Terms terms, Sink<R> sink, Entries entries) {
        try {
            if (order.isEmpty()) {
                throw new Failed(Failure.invalid(entries.violations()));
            }
            return desk.cashier().serve(order.get(), terms, sink, entries, desk.progress(options));
        } catch (Failed failed) {
            if (terms.dryRun()) {
                warn(failed.failure().violations());
            }
            failed.partly().ifPresent(receipt -> desk.printPartly(receipt, options));
            throw failed;
        }
    }

    private void tell(Order<R> order, Terms terms) {
        if (options.verbose()) {
            desk.console()
                    .complaint(
                            order.operation().name() + " to " + terms.gateway().label());
            WireSummary.of(order.operation(), terms.call()).forEach(desk.console()::complaint);
        }
    }

    private void warn(List<Violation> violations) {
        violations.stream()
                .filter(violation -> violation.severity() == Severity.WARNING)
                .forEach(violation -> desk.console().complaint("warning: " + violation));
    }
}
