package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.cli.batch.BatchSettings.Output;
import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.option.CallSettings;
import io.github.ideogram4j.cli.option.OptionValues;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.CommandException;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.cli.report.ExitCode;
import io.github.ideogram4j.cli.run.GatewayConnection;
import io.github.ideogram4j.cli.run.OperationRunner;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.inject.Inject;

/**
 * Runs a batch: checks all lines, finds out which are left, does them, and sums up. With a journal in a database, several
 * processes work on a directory at once. Otherwise one does; a second one waits, and then does what the first has left.
 */
public final class BatchRunner {
    private static final Duration LOCK_POLL = Duration.ofMillis(200);

    private final OperationRunner runner;
    private final Environment environment;
    private final Console console;
    private final Clock clock;
    private final Timing timing;

    @Inject
    BatchRunner(OperationRunner runner, Environment environment, Console console, Clock clock, Timing timing) {
        this.runner = runner;
        this.environment = environment;
        this.console = console;
        this.clock = clock;
        this.timing = timing;
    }

    /**
     * Runs what is left of a batch, or with {@code --dry-run} only checks and quotes it.
     *
     * @throws CommandException if the file or a line is wrong, or files of the output directory cannot be used
     */
    public BatchSummary run(BatchSettings settings, LineRequestReader requests) {
        try (GatewayConnection connection = runner.connect(settings.call())) {
            return run(settings, requests, connection);
        }
    }

    private BatchSummary run(BatchSettings settings, LineRequestReader requests, GatewayConnection connection) {
        BatchValidation validation = BatchValidation.of(
                settings.file(), requests, connection.gateway(), console, settings.output() == Output.JSON);
        if (validation.warnings() > 0 && settings.output() == Output.TEXT) {
            console.printError("warning: " + validation.warnings()
                    + " warnings about the lines; ideogram COMMAND --dry-run prints those of one");
        }
        try {
            return settings.call().dryRun()
                    ? dryRun(settings, validation)
                    : runLocked(settings, requests, validation.table(), connection);
        } catch (IOException e) {
            throw new CommandException(
                    CommandError.usage("--out: " + settings.directory() + " cannot be used" + OptionValues.reason(e)));
        }
    }

    private BatchSummary dryRun(BatchSettings settings, BatchValidation validation) throws IOException {
        LineTable table = validation.table();
        Manifest manifest = new Manifest(settings.directory());
        manifest.load(table, result -> {});
        requireSameRequests(settings, table, begun(manifest, table, staged(settings)));
        Quote quote = validation.quote();
        settings.maxCost().ifPresent(quote::requireAtMost);
        return summary(
                settings,
                table,
                new BatchState(table, Optional.empty(), Money.ZERO),
                Optional.empty(),
                Optional.of(quote));
    }

    private BatchSummary runLocked(
            BatchSettings settings, LineRequestReader requests, LineTable table, GatewayConnection connection)
            throws IOException {
        try (BatchLock lock = BatchLock.open(settings.directory());
                StopSignal stop = StopSignal.watch(() -> {
                    console.printError("");
                    console.printError("ideogram: finishing what is in flight; Ctrl-C once more stops at once");
                    console.printError("ideogram: to resume, run the same command again");
                    console.flush();
                })) {
            boolean shared = settings.call().shared().isPresent();
            acquire(lock, shared, stop, settings.directory());
            Manifest manifest = new Manifest(settings.directory());
            StagedPictures staged = staged(settings);
            load(manifest, table, staged, lock);
            Map<Long, LineAttempts> begun = begun(manifest, table, staged);
            requireSameRequests(settings, table, begun);
            requireSameJournal(settings);
            repeatLines(settings, table, begun.keySet());
            BatchState state = new BatchState(table, settings.maxCost(), manifest.otherCosts());
            if (state.left() > 0) {
                requireKey(settings.call());
            }
            open(manifest, table, staged, state, lock);
            BatchProgress progress = new BatchProgress(console, settings, state, timing.nanoClock());
            LineRecorder recorder = new LineRecorder(settings, table, state, manifest, staged, lock, clock);
            BatchRun run = new BatchRun(
                    settings,
                    table,
                    state,
                    recorder,
                    lock,
                    new LineRunner(runner, console),
                    clients(settings, connection),
                    progress,
                    stop,
                    timing.sleeper());
            Optional<CommandError> end = Optional.empty();
            try {
                end = state.left() == 0
                        ? end
                        : run.run(requests, begun.keySet()).or(() -> unfinished(state));
            } finally {
                Optional<CommandError> untidy = tidyUp(settings, manifest, table, staged, state, recorder, lock);
                end = end.or(() -> untidy);
            }
            return summary(settings, table, state, end, Optional.empty());
        }
    }

    private static StagedPictures staged(BatchSettings settings) {
        return new StagedPictures(
                settings.directory(), settings.call().gateway().name().isPaid());
    }

    /** The attempts that are not recorded, by the key of the line. */
    private static Map<Long, LineAttempts> begun(Manifest manifest, LineTable table, StagedPictures staged)
            throws IOException {
        Map<Long, LineAttempts> begun = new HashMap<>();
        for (long key : staged.begun()) {
            int at = table.find(key);
            if (at >= 0) {
                Optional<ManifestRecord> recorded =
                        table.hasRecord(at) ? Optional.of(manifest.read(table.record(at))) : Optional.empty();
                staged.attempts(key, recorded).ifPresent(attempts -> begun.put(key, attempts));
            }
        }
        return begun;
    }

    /** The file is read twice; the second time, one that was cut gives fewer lines. */
    private static Optional<CommandError> unfinished(BatchState state) {
        int left = state.count(LineStatus.LEFT);
        return left == 0
                ? Optional.empty()
                : Optional.of(CommandError.usage(
                        left + " lines were not done: the file had fewer lines than when it was checked"));
    }

    @SuppressWarnings("try") // a lock is held, not used
    private static void load(Manifest manifest, LineTable table, StagedPictures staged, BatchLock lock)
            throws IOException {
        try (FileLock writing = lock.acquireManifest()) {
            manifest.load(table, staged::complete);
        }
    }

    @SuppressWarnings("try") // a lock is held, not used
    private static void open(
            Manifest manifest, LineTable table, StagedPictures staged, BatchState state, BatchLock lock)
            throws IOException {
        try (FileLock writing = lock.acquireManifest()) {
            manifest.load(table, staged::complete, state::adopt);
            manifest.open();
        }
    }

    /** Whether nobody else uses the manifest any more, or has rewritten it. */
    private static boolean isSole(Manifest manifest, BatchLock lock) throws IOException {
        return lock.tryBecomeSole() && !manifest.isReplaced();
    }

    private void acquire(BatchLock lock, boolean shared, StopSignal stop, Path directory) throws IOException {
        boolean told = false;
        while (!lock.tryAcquire(shared)) {
            if (!told) {
                console.printError("waiting for another process that works on the batch in " + directory);
                console.err().flush();
                told = true;
            }
            try {
                timing.sleeper().sleep(LOCK_POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stop.request();
            }
            if (stop.isRequested()) {
                throw new CommandException(CommandError.of(ExitCode.INTERRUPTED, "interrupted", "interrupted"));
            }
        }
    }

    /** A journal may answer without a key, but not a line that was never sent. */
    private void requireKey(CallSettings settings) {
        environment.requireKey(settings.gateway());
    }

    /** The offline service keeps what it has made, so each line has its own. */
    private Supplier<GatewayConnection> clients(BatchSettings settings, GatewayConnection shared) {
        return settings.call().gateway().name().isPaid() ? () -> shared : () -> runner.connect(settings.call());
    }

    private static void requireSameRequests(BatchSettings settings, LineTable table, Map<Long, LineAttempts> begun) {
        List<String> changed = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < table.size(); i++) {
            LineAttempts attempts = begun.get(table.key(i));
            if (isDoneOtherwise(table, i) || (attempts != null && !attempts.areOf(table.digest(i)))) {
                count++;
                if (changed.size() < BatchSummary.MAX_LISTED) {
                    changed.add(Integer.toString(table.fileLine(i)));
                }
            }
        }
        if (count > 0) {
            throw new CommandException(
                    CommandError.usage(count + " lines were done or begun with another request, or at"
                            + " another gateway, in " + settings.directory()
                            + ": use another --out or other ids; lines " + String.join(", ", changed)
                            + (count > changed.size() ? ", ..." : "")));
        }
    }

    private static boolean isDoneOtherwise(LineTable table, int index) {
        LineStatus status = table.status(index);
        return table.isChanged(index)
                && (status == LineStatus.DONE || status == LineStatus.UNKNOWN || table.mayHaveCost(index));
    }

    /** With another journal, what is paid for would be paid for again. */
    private static void requireSameJournal(BatchSettings settings) throws IOException {
        CallSettings call = settings.call();
        Optional<String> journal = call.shared()
                .map(store -> database(store.url()))
                .or(() -> call.journal().map(settings::locate));
        if (journal.isEmpty()) {
            return;
        }
        Path file = settings.directory().resolve(BatchLock.FOLDER).resolve("journal");
        String before = Files.isRegularFile(file) ? Files.readString(file) : "";
        if (before.isEmpty()) {
            Files.writeString(file, journal.get());
        } else if (!before.equals(journal.get())) {
            throw new CommandException(
                    CommandError.usage("--journal: the batch in " + settings.directory() + " was begun with " + before
                            + "; with another journal, it could pay twice. If it is the same one, delete " + file));
        }
    }

    /** Without what does not tell databases apart: the parameters, and the port that is meant anyway. */
    private static String database(String url) {
        int parameters = url.indexOf('?');
        return (parameters < 0 ? url : url.substring(0, parameters)).replace(":5432/", "/");
    }

    /**
     * Leaves to be done what a run does once more: what was skipped, what was begun once more by a run that did not end, and
     * what the options name.
     */
    private static void repeatLines(BatchSettings settings, LineTable table, Set<Long> begun) {
        boolean sendAgain = settings.call().call().sendAgain();
        for (int i = 0; i < table.size(); i++) {
            boolean repeated = switch (table.status(i)) {
                case SKIPPED -> true;
                case FAILED -> settings.retryFailed() || table.isChanged(i) || begun.contains(table.key(i));
                case UNKNOWN -> sendAgain || begun.contains(table.key(i));
                default -> false;
            };
            if (repeated) {
                table.repeat(i);
            }
        }
    }

    /** Leaves the directory as it should be; returns the reason if that failed. */
    private static Optional<CommandError> tidyUp(
            BatchSettings settings,
            Manifest manifest,
            LineTable table,
            StagedPictures staged,
            BatchState state,
            LineRecorder recorder,
            BatchLock lock) {
        try (manifest) {
            if (settings.call().shared().isEmpty() || isSole(manifest, lock)) {
                manifest.load(table, staged::complete, state::adopt);
                manifest.open(); // it is closed after a record that could not be written
                recorder.completeRecorded();
                manifest.compact(table);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(CommandError.of(
                    ExitCode.UNREADABLE,
                    "unreadable",
                    settings.directory() + " could not be tidied up" + OptionValues.reason(e) + "; what was done is in "
                            + Manifest.NAME));
        }
    }

    private static BatchSummary summary(
            BatchSettings settings,
            LineTable table,
            BatchState state,
            Optional<CommandError> end,
            Optional<Quote> quote) {
        List<Integer> unknown = new ArrayList<>();
        ExitCode worst = ExitCode.DONE;
        for (int i = 0; i < table.size(); i++) {
            LineStatus status = table.status(i);
            if (status == LineStatus.UNKNOWN && unknown.size() < BatchSummary.MAX_LISTED) {
                unknown.add(table.fileLine(i));
            }
            if (status != LineStatus.LEFT && status != LineStatus.DONE) {
                worst = worst.worse(ExitCode.of(table.exit(i)));
            }
        }
        Money cost = state.cost();
        return new BatchSummary(
                table.size(),
                state.count(LineStatus.DONE),
                state.count(LineStatus.FAILED),
                state.count(LineStatus.UNKNOWN),
                state.left(),
                cost,
                state.reserved(),
                unknown,
                quote.isPresent() ? ExitCode.DONE : exit(end.map(CommandError::exit), worst),
                end.map(CommandError::message),
                quote,
                settings.call().gateway().title(),
                settings.call().gateway().name().isPaid());
    }

    /** What ended the run comes before what became of its lines, except that an unknown outcome comes before a failure. */
    private static ExitCode exit(Optional<ExitCode> end, ExitCode worst) {
        return end.filter(code -> code == ExitCode.BUDGET || code == ExitCode.INTERRUPTED)
                .orElseGet(() -> end.map(worst::worse).orElse(worst));
    }
}
