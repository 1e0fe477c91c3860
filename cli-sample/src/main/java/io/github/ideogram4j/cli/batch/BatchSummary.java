package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.cli.report.ExitCode;
import io.github.ideogram4j.cli.report.JsonObject;
import io.github.ideogram4j.cli.report.Report;
import io.github.ideogram4j.cli.report.TextStyle;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The end of a batch.
 *
 * @param lines the number of lines
 * @param left the lines that a further run does
 * @param cost what the lines have cost, in all runs
 * @param reserved what they may have cost besides, because outcomes are unknown
 * @param unknownLines the lines of the file whose outcome is unknown, the first of them if there are many
 * @param exit the exit code
 * @param stopped why the run ended before the last line; empty if it did not
 * @param quote the price of all lines; for a dry run only
 * @param title the name of the service whose prices apply
 * @param paid whether the gateway costs money
 */
public record BatchSummary(
        int lines,
        int done,
        int failed,
        int unknown,
        int left,
        Money cost,
        Money reserved,
        List<Integer> unknownLines,
        ExitCode exit,
        Optional<String> stopped,
        Optional<Quote> quote,
        String title,
        boolean paid)
        implements Report {
    /** The most lines that are listed. */
    static final int MAX_LISTED = 100;

    public BatchSummary {
        unknownLines = List.copyOf(unknownLines);
    }

    @Override
    public List<String> text(TextStyle style) {
        List<String> text = new ArrayList<>();
        text.add(
                lines + " lines: " + done + " done, " + failed + " failed, " + unknown + " unknown, " + left + " left");
        if (quote.isPresent()) {
            text.add(
                    quote.get().high().isPresent()
                            ? "dry run, nothing was sent; all lines would cost " + quote.get() + " at " + title
                            : "dry run, nothing was sent; the price of some lines at " + title + " is unlisted");
            return text;
        }
        text.add(paid ? "cost $" + cost : "would have cost $" + cost + " at " + title);
        if (!reserved.equals(Money.ZERO)) {
            text.add("may have cost $" + reserved + " besides");
        }
        return text;
    }

    /** What to do next; empty if all lines are done. */
    public List<String> advice() {
        List<String> advice = new ArrayList<>();
        stopped.ifPresent(advice::add);
        if (unknown > 0 && quote.isEmpty()) {
            String listed =
                    String.join(", ", unknownLines.stream().map(String::valueOf).toList());
            advice.add("unknown, may have been billed: line " + listed
                    + (unknown > unknownLines.size() ? ", ..." : "")
                    + "; the same command with --send-again sends them again and may pay twice");
        }
        if (failed > 0 && quote.isEmpty()) {
            advice.add("the same command with --retry-failed does the failed lines once more");
        }
        if (left > 0 && quote.isEmpty()) {
            advice.add("the same command does what is left, and pays for nothing twice");
        }
        return advice;
    }

    @Override
    public JsonObject json() {
        JsonObject json = new JsonObject()
                .number("lines", (long) lines)
                .number("done", (long) done)
                .number("failed", (long) failed)
                .number("unknown", (long) unknown)
                .number("left", (long) left)
                .text("cost", cost.toString())
                .text("reserved", reserved.toString())
                .numbers(
                        "unknownLines", unknownLines.stream().map(Long::valueOf).toList())
                .number("exit", (long) exit.code())
                .text("stopped", stopped);
        quote.ifPresent(price -> json.object("quote", JsonObject.of(price)));
        return json;
    }
}
