package io.github.ideogram4j.cli;

import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for, what came of it, and what it costs.
 *
 * @param replayed whether it came out of the journal and cost nothing now
 */
record Receipt(
        String operation,
        Optional<String> model,
        GatewayChoice gateway,
        Instant requestedAt,
        boolean dryRun,
        boolean replayed,
        Quote quote,
        List<Violation> violations,
        Result result)
        implements Report {

    /** Throws if the call brought less than it should have. */
    Receipt requireResult() {
        result.failure().ifPresent(failure -> {
            throw Failed.partly(failure, this);
        });
        return this;
    }

    @Override
    public List<String> text(Paint paint) {
        List<String> lines = new ArrayList<>();
        String done = dryRun ? "dry run, nothing was sent" : result.summary() + " (" + gateway.label() + ")";
        lines.add(paint.strong(operation) + ": " + done);
        lines.addAll(result.text(paint));
        lines.add(cost());
        return lines;
    }

    private String cost() {
        String title = gateway.name().title();
        if (quote.high().isEmpty()) {
            return "the price at " + title + " is unlisted";
        }
        if (dryRun) {
            return "would cost " + quote + " at " + title;
        }
        if (replayed) {
            return "paid for before, so nothing was paid now";
        }
        return gateway.name().pays() ? "cost " + quote : "would have cost " + quote + " at " + title;
    }

    @Override
    public JsonTree json() {
        return new JsonTree()
                .text("operation", operation)
                .text("gateway", gateway.label())
                .text("model", model)
                .text("requestedAt", requestedAt.toString())
                .flag("dryRun", dryRun)
                .flag("fromJournal", replayed)
                .tree("quote", json(quote))
                .trees("violations", ViolationText.json(violations))
                .and(result.json());
    }

    private static JsonTree json(Quote quote) {
        return new JsonTree()
                .text("low", quote.low().map(Money::toString))
                .text("high", quote.high().map(Money::toString))
                .text("currency", "USD")
                .text("priceList", quote.priceList());
    }
}
