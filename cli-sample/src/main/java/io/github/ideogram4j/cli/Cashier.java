package io.github.ideogram4j.cli;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.ImageDecoder;
import io.github.ideogram4j.port.ImageServiceException;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.Severity;
import io.github.ideogram4j.validation.Violation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;

/** Carries out an order: everything that can go wrong for free goes wrong before anything is sent. */
final class Cashier {
    private final Map<GatewayName, Connector> connectors;
    private final ImageDecoder decoder;
    private final Keys keys;
    private final Clock clock;

    @Inject
    Cashier(Map<GatewayName, Connector> connectors, ImageDecoder decoder, Keys keys, Clock clock) {
        this.connectors = connectors;
        this.decoder = decoder;
        this.keys = keys;
        this.clock = clock;
    }

    <R> Receipt serve(Order<R> order, Terms terms, Sink<R> sink, Entries entries, Progress progress) {
        Ideogram ideogram = connect(terms.gateway());
        List<Violation> violations = new ArrayList<>(entries.violations());
        violations.addAll(ideogram.check(order.operation(), terms.call()));
        requireNoErrors(violations);
        Quote quote = ideogram.quote(order.operation());
        terms.maxCost().ifPresent(quote::requireAtMost);
        Deadline deadline = Deadline.start(clock, terms.call());
        Result result = Result.NOTHING;
        if (!terms.dryRun()) {
            makeReady(terms, sink);
            result = carryOut(order, ideogram, sink, deadline, progress);
        }
        Receipt receipt = new Receipt(
                order.operation().name(),
                order.model(),
                terms.gateway(),
                deadline.started(),
                terms.dryRun(),
                quote,
                violations,
                result);
        return terms.dryRun() ? receipt : receipt.requireResult();
    }

    /** For orders that cannot even be written down. */
    static void requireNoErrors(List<Violation> violations) {
        if (violations.stream().anyMatch(violation -> violation.severity() == Severity.ERROR)) {
            throw new Failed(Failure.invalid(violations));
        }
    }

    private Ideogram connect(GatewayChoice gateway) {
        Connector connector = connectors.get(gateway.name());
        if (connector == null) {
            throw new Failed(Failure.usage("--gateway " + gateway.label() + " is not built in"));
        }
        try {
            return connector.connect(gateway).ideogram(gateway.name().gateway(), decoder);
        } catch (IllegalArgumentException e) {
            throw new Failed(Failure.usage("--gateway " + gateway.label() + ": " + e.getMessage()));
        }
    }

    private <R> void makeReady(Terms terms, Sink<R> sink) {
        keys.require(terms.gateway().name());
        Entries entries = new Entries();
        sink.prepare(entries);
        requireNoErrors(entries.violations());
    }

    private static <R> Result carryOut(
            Order<R> order, Ideogram ideogram, Sink<R> sink, Deadline deadline, Progress progress) {
        Operation<R> operation = order.operation();
        try {
            progress.show(operation.name() + ": sent, waiting for the answer");
            R answer = ideogram.execute(operation, deadline.left());
            progress.show(operation.name() + ": fetching the result");
            return sink.take(order, answer, ideogram, deadline);
        } catch (ImageServiceException | Failed e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw new Failed(Failure.unexpectedWhenSent(e));
        } finally {
            progress.clear();
        }
    }
}
