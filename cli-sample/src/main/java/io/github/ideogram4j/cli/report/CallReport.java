package io.github.ideogram4j.cli.report;

import io.github.ideogram4j.cli.gateway.GatewayChoice;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call: the request, the result, and the cost.
 *
 * @param operation the operation's name
 * @param model the model as typed on the command line; empty where there is no choice
 * @param gateway where the request was sent
 * @param requestedAt when the call started
 * @param dryRun whether nothing was sent
 * @param replayed whether the result came from the journal and cost nothing
 * @param quote the price of the call
 * @param violations the warnings about the request
 * @param result what was returned; {@link SavedResult#NONE} for a dry run
 */
public record CallReport(
        String operation,
        Optional<String> model,
        GatewayChoice gateway,
        Instant requestedAt,
        boolean dryRun,
        boolean replayed,
        Quote quote,
        List<Violation> violations,
        SavedResult result)
        implements Report {
    /** Returns this report. Throws a {@link CommandException} that contains it if the result is incomplete. */
    public CallReport requireResult() {
        result.error().ifPresent(error -> {
            throw new CommandException(error, this);
        });
        return this;
    }

    @Override
    public List<String> text(TextStyle style) {
        List<String> lines = new ArrayList<>();
        String done = dryRun ? "dry run, nothing was sent" : result.summary() + " (" + gateway.label() + ")";
        lines.add(style.bold(operation) + ": " + done);
        lines.addAll(result.text(style));
        lines.add(cost());
        return lines;
    }

    private String cost() {
        String title = gateway.title();
        if (quote.high().isEmpty()) {
            return "the price at " + title + " is unlisted";
        }
        if (dryRun) {
            return "would cost " + quote + " at " + title;
        }
        if (replayed) {
            return "paid for before, so nothing was paid now";
        }
        return gateway.name().isPaid() ? "cost " + quote : "would have cost " + quote + " at " + title;
    }

    @Override
    public JsonObject json() {
        return new JsonObject()
                .text("operation", operation)
                .text("gateway", gateway.label())
                .text("model", model)
                .text("requestedAt", requestedAt.toString())
                .flag("dryRun", dryRun)
                .flag("fromJournal", replayed)
                .object("quote", JsonObject.of(quote))
                .violations("violations", violations)
                .addAll(result.json());
    }
}
