package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.cli.option.OptionValues;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.internal.Excerpt;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import io.github.ideogram4j.validation.Violation;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks and quotes every line of a batch before anything is sent, and keeps a few bytes of each. */
final class BatchValidation {
    /** The most violations that are kept for the JSON object; people see all of them. */
    private static final int MAX_KEPT = 1000;

    private final Gateway gateway;
    private final Console console;
    private final boolean json;
    private final LineTable table = new LineTable();
    private final List<Violation> kept = new ArrayList<>();
    private int lines;
    private int wrongLines;
    private int warnings;
    private int unlisted;
    private Money low = Money.ZERO;
    private Money high = Money.ZERO;

    private BatchValidation(Gateway gateway, Console console, boolean json) {
        this.gateway = gateway;
        this.console = console;
        this.json = json;
    }

    /**
     * Reads the file once.
     *
     * @param json whether violations go into the JSON object of the error instead of being printed at once
     * @throws CommandException if the file cannot be read or a line is wrong
     */
    static BatchValidation of(Path file, LineRequestReader requests, Gateway gateway, Console console, boolean json) {
        BatchValidation validation = new BatchValidation(gateway, console, json);
        forEach(file, row -> {
            validation.add(BatchLine.of(row, requests));
            return true;
        });
        validation.requireNoErrors(file);
        return validation;
    }

    /** Takes a row; returns whether to go on. */
    @FunctionalInterface
    interface RowVisitor {
        boolean visit(BatchRow row) throws IOException;
    }

    /**
     * Reads the rows of a file.
     *
     * @throws CommandException if the file cannot be read
     */
    static void forEach(Path file, RowVisitor visitor) {
        BatchReader open;
        try {
            open = BatchReader.open(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        try (BatchReader reader = open) {
            boolean more = true;
            while (more) {
                Optional<BatchRow> row = next(reader);
                more = row.isPresent() && visitor.visit(row.get());
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Optional<BatchRow> next(BatchReader reader) throws IOException {
        try {
            return reader.next();
        } catch (CharacterCodingException e) {
            throw new IOException("line " + reader.line() + " or one soon after it is not in UTF-8", e);
        }
    }

    private static CommandException unreadable(Path file, IOException cause) {
        String reason = OptionValues.reason(cause);
        return new CommandException(CommandError.usage("the batch file cannot be read: " + file + reason));
    }

    private void add(BatchLine line) {
        lines++;
        List<Violation> violations = new ArrayList<>(line.violations());
        line.request().ifPresent(request -> check(request, violations));
        boolean added = table.add(line.key(), line.digest(), line.line());
        if (!added) {
            int first = table.fileLine(table.find(line.key()));
            violations.add(new Violation(
                    Violation.Severity.ERROR,
                    "id",
                    "batch-id-unique",
                    Excerpt.of(line.id()) + " is the id of line " + first + " too"));
        }
        boolean wrong = false;
        for (Violation violation : violations) {
            boolean error = violation.severity() == Violation.Severity.ERROR;
            wrong |= error;
            warnings += error ? 0 : 1;
            if (error) {
                report(line, violation);
            }
        }
        wrongLines += wrong ? 1 : 0;
    }

    private void check(LineRequest<?> request, List<Violation> violations) {
        violations.addAll(gateway.validator().check(request.operation().operation(), request.call()));
        Quote quote = gateway.quote(request.operation().operation(), request.call());
        unlisted += quote.high().isPresent() ? 0 : 1;
        low = low.plus(quote.low().orElse(Money.ZERO));
        high = high.plus(quote.high().orElse(Money.ZERO));
    }

    private void report(BatchLine line, Violation violation) {
        Violation located = new Violation(
                violation.severity(),
                "line " + line.line() + ": " + violation.field(),
                violation.rule(),
                violation.message());
        if (!json) {
            console.printError("  " + located);
        } else if (kept.size() < MAX_KEPT) {
            kept.add(located);
        }
    }

    private void requireNoErrors(Path file) {
        if (wrongLines == 0) {
            if (table.size() == 0) {
                throw new CommandException(CommandError.usage("the batch file has no lines: " + file));
            }
            return;
        }
        String message = wrongLines + " of " + lines + " lines of " + file + " are wrong, nothing was sent";
        throw new CommandException(CommandError.usage(message).with(kept));
    }

    /** The lines, all of them left to do. */
    LineTable table() {
        return table;
    }

    /** The number of warnings about all lines. */
    int warnings() {
        return warnings;
    }

    /** The number of lines without a known price. */
    int unlisted() {
        return unlisted;
    }

    /** The quote of all lines together; unlisted if that of a line is. */
    Quote quote() {
        String prices = gateway.prices().id();
        return unlisted > 0 ? new Quote.Unlisted(prices) : Quote.between(low, high, prices);
    }
}
