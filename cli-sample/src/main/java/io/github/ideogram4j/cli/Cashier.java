package io.github.ideogram4j.cli;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.journal.FileJournal;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Severity;
import io.github.ideogram4j.validation.Violation;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;

/** Carries out an order: everything that can go wrong for free goes wrong before anything is sent. */
final class Cashier {
    private final Map<GatewayName, Connector> connectors;
    private final Keys keys;
    private final Clock clock;
    private final Timing timing;

    @Inject
    Cashier(Map<GatewayName, Connector> connectors, Keys keys, Clock clock, Timing timing) {
        this.connectors = connectors;
        this.keys = keys;
        this.clock = clock;
        this.timing = timing;
    }

    <R> Receipt serve(Order<R> order, Terms terms, Sink<R> sink, Entries entries, Progress progress) {
        CallNotes notes = new CallNotes(progress);
        Ideogram ideogram = connect(terms, notes);
        List<Violation> violations = new ArrayList<>(entries.violations());
        CheckedRequest<R> request = check(order, terms, violations, ideogram);
        Quote quote = ideogram.quote(order.operation());
        if (!mayBePaidFor(terms)) {
            terms.maxCost().ifPresent(quote::requireAtMost);
        }
        Instant started = clock.instant();
        Result result = Result.NOTHING;
        if (!terms.dryRun()) {
            if (!mayBePaidFor(terms)) {
                keys.require(terms.gateway().name());
            }
            result = carryOutReady(order, request, ideogram, sink, progress);
        }
        notes.unrecorded().ifPresent(violations::add);
        Receipt receipt = new Receipt(
                order.operation().name(),
                order.model(),
                terms.gateway(),
                started,
                terms.dryRun(),
                notes.isReplayed(),
                quote,
                violations,
                result);
        return terms.dryRun() ? receipt : receipt.requireResult();
    }

    /** The request with one running deadline for everything that follows; its warnings are added to the violations. */
    private <R> CheckedRequest<R> check(Order<R> order, Terms terms, List<Violation> violations, Ideogram ideogram) {
        try {
            CheckedRequest<R> request =
                    CheckedRequest.of(order.operation(), terms.call().started(timing.nanoClock()), ideogram.gateway());
            violations.addAll(request.warnings());
            requireNoErrors(violations);
            return request;
        } catch (InvalidRequestException e) {
            violations.addAll(e.violations());
            throw new Failed(Failure.invalid(violations));
        }
    }

    /** Then neither money nor a key is needed, and the budget and the transport ask for them should they be. */
    private static boolean mayBePaidFor(Terms terms) {
        return terms.journal().isPresent() && !terms.dryRun();
    }

    /** For orders that cannot even be written down. */
    static void requireNoErrors(List<Violation> violations) {
        if (violations.stream().anyMatch(violation -> violation.severity() == Severity.ERROR)) {
            throw new Failed(Failure.invalid(violations));
        }
    }

    private Ideogram connect(Terms terms, CallNotes notes) {
        GatewayChoice gateway = terms.gateway();
        Connector connector = connectors.get(gateway.name());
        if (connector == null) {
            throw new Failed(Failure.usage("--gateway " + gateway.label() + " is not built in"));
        }
        try {
            Ideogram.Builder builder = Ideogram.builder(connector.connect(gateway));
            builder.timing(timing).observer(notes);
            terms.maxCost().map(Budget::of).ifPresent(builder::budget);
            terms.journal().ifPresent(file -> builder.journal(FileJournal.at(file), gateway.scope()));
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new Failed(Failure.usage("--gateway " + gateway.label() + ": " + e.getMessage()));
        }
    }

    private static <R> Result carryOutReady(
            Order<R> order, CheckedRequest<R> request, Ideogram ideogram, Sink<R> sink, Progress progress) {
        try {
            Entries entries = new Entries();
            sink.prepare(entries);
            requireNoErrors(entries.violations());
            return carryOut(order, request, ideogram, sink, progress);
        } finally {
            sink.leave();
        }
    }

    private static <R> Result carryOut(
            Order<R> order, CheckedRequest<R> request, Ideogram ideogram, Sink<R> sink, Progress progress) {
        try {
            R answer = ideogram.execute(request);
            progress.show(order.operation().name() + ": fetching the result");
            return sink.take(order, answer, ideogram, request.options());
        } catch (ImageServiceException | Failed e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw new Failed(Failure.unexpectedWhenSent(e));
        } finally {
            progress.clear();
        }
    }
}
