package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.cli.batch.BatchSettings.Output;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.cli.report.ProgressLine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows how a batch gets on: at a terminal one live line, otherwise a line for each line of the batch. Safe for use by
 * several threads at once.
 */
final class BatchProgress {
    private static final int MAX_MESSAGE = 300;

    private final Console console;
    private final BatchSettings settings;
    private final BatchState state;
    private final LongSupplier nanoClock;
    private final boolean live;
    private final ProgressLine line;
    private final long start;
    private int finished;

    BatchProgress(Console console, BatchSettings settings, BatchState state, LongSupplier nanoClock) {
        this.console = console;
        this.settings = settings;
        this.state = state;
        this.nanoClock = nanoClock;
        this.live = console.errIsTerminal() && settings.output() == Output.TEXT;
        this.line = new ProgressLine(console, live, nanoClock);
        this.start = nanoClock.getAsLong();
    }

    synchronized void started() {
        show();
    }

    /** Shows a message that is not about one line. */
    synchronized void message(String text) {
        line.clear();
        console.printError(text);
        console.err().flush();
    }

    synchronized void finished(ManifestRecord result, Path directory) {
        finished++;
        line.clear();
        if (result.status() == LineStatus.DONE) {
            printDone(result, directory);
        } else {
            String status = result.status().name().toLowerCase(Locale.ROOT);
            String error = result.error().orElse("");
            String text = error.length() > MAX_MESSAGE ? error.substring(0, MAX_MESSAGE) + "..." : error;
            console.printError(result.id() + ": " + status + " (" + result.exit() + "): " + text);
        }
        show();
    }

    private void printDone(ManifestRecord result, Path directory) {
        switch (settings.output()) {
            case JSON -> {}
            case QUIET -> {
                result.files().forEach(file -> print(directory.resolve(file).toString()));
                result.descriptions().forEach(this::print);
            }
            case TEXT -> {
                if (!live || !console.outIsTerminal()) {
                    String made = String.join(", ", result.files().isEmpty() ? result.descriptions() : result.files());
                    print(result.id() + ": done, " + made + ", $" + result.cost());
                }
            }
        }
    }

    private void print(String text) {
        console.printLine(Console.printable(text));
        console.out().flush();
    }

    private void show() {
        if (live) {
            line.showAll(text());
        }
    }

    /** About 80 columns for a batch of 100,000 lines. */
    private String text() {
        int left = state.left() - state.inFlight();
        String cost =
                "$" + state.used() + state.limit().map(limit -> " of $" + limit).orElse("");
        int problems = state.count(LineStatus.FAILED) + state.count(LineStatus.UNKNOWN);
        return state.count(LineStatus.DONE) + " done, " + problems + " failed, " + state.inFlight() + " in flight, "
                + left + " left, " + cost + eta();
    }

    private String eta() {
        if (finished == 0 || state.left() == 0) {
            return "";
        }
        double seconds = (nanoClock.getAsLong() - start) / 1e9;
        return ", ETA " + text(Duration.ofSeconds(Math.round(seconds / finished * state.left())));
    }

    static String text(Duration time) {
        return time.toHours() > 0
                ? time.toHours() + " h " + time.toMinutesPart() + " min"
                : time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }

    synchronized void clear() {
        line.clear();
    }
}
