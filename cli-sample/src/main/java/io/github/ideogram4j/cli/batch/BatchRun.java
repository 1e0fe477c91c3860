package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.cli.option.CallSettings;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.ExitCode;
import io.github.ideogram4j.cli.report.SavedPicture;
import io.github.ideogram4j.cli.run.GatewayConnection;
import io.github.ideogram4j.pricing.Money;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Does the lines that are left: one thread reads them, several run them. Ends early on {@link StopSignal}, when the budget
 * is used up, and on a failure that every further line would share; lines in flight are always finished. Lines that are under
 * way elsewhere are looked at again until they are settled.
 */
final class BatchRun {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Duration STOP_POLL = Duration.ofMillis(250);

    private final BatchSettings settings;
    private final LineTable table;
    private final BatchState state;
    private final Manifest manifest;
    private final StagedPictures staged;
    private final BatchLock lock;
    private final LineRunner lines;
    private final Supplier<GatewayConnection> clients;
    private final BatchProgress progress;
    private final StopSignal stop;
    private final Clock clock;
    private final Timing.Sleeper sleeper;
    private final boolean shared;
    private final AtomicInteger underWay = new AtomicInteger(); // elsewhere, in this pass over the file
    private final Semaphore slots;
    private final AtomicReference<CommandError> end = new AtomicReference<>();
    private int index;
    private boolean told;

    BatchRun(
            BatchSettings settings,
            LineTable table,
            BatchState state,
            Manifest manifest,
            StagedPictures staged,
            BatchLock lock,
            LineRunner lines,
            Supplier<GatewayConnection> clients,
            BatchProgress progress,
            StopSignal stop,
            Clock clock,
            Timing.Sleeper sleeper) {
        this.settings = settings;
        this.table = table;
        this.state = state;
        this.manifest = manifest;
        this.staged = staged;
        this.lock = lock;
        this.lines = lines;
        this.clients = clients;
        this.progress = progress;
        this.stop = stop;
        this.clock = clock;
        this.sleeper = sleeper;
        this.shared = settings.call().shared().isPresent();
        this.slots = new Semaphore(settings.concurrency());
    }

    /** Returns why the run ended before the last line; empty if it did not. */
    Optional<CommandError> run(LineRequestReader requests) {
        ExecutorService threads = Executors.newFixedThreadPool(settings.concurrency(), task -> {
            Thread thread = new Thread(task, "ideogram-batch");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Duration pause = FIRST_PAUSE;
            int left;
            do {
                left = state.left();
                index = 0;
                underWay.set(0);
                BatchValidation.forEach(settings.file(), row -> dispatch(row, requests, threads));
                awaitSlots();
                pause = state.left() < left ? FIRST_PAUSE : longer(pause);
            } while (!mustStop() && underWay.get() > 0 && pauseIsOver(pause));
        } catch (InterruptedException e) {
            stop.request();
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdown();
            awaitLinesInFlight(threads);
            progress.clear();
        }
        return Optional.ofNullable(end.get());
    }

    private void awaitSlots() throws InterruptedException {
        slots.acquire(settings.concurrency());
        slots.release(settings.concurrency());
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** Waits for others; returns whether to go on. */
    private boolean pauseIsOver(Duration pause) throws InterruptedException {
        if (!told) {
            told = true;
            progress.message(underWay.get() + " lines are under way elsewhere: waiting for them");
        }
        for (Duration left = pause; !mustStop() && !left.isNegative(); left = left.minus(STOP_POLL)) {
            sleeper.sleep(STOP_POLL);
        }
        return !mustStop();
    }

    /** An interrupt is a request to stop, and lines in flight are finished nevertheless. */
    private void awaitLinesInFlight(ExecutorService threads) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
                stop.request();
            }
        }
        if (stop.isRequested() && state.left() > 0) {
            end(interrupted());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static CommandError interrupted() {
        return CommandError.of(ExitCode.INTERRUPTED, "interrupted", "interrupted; what was in flight is finished");
    }

    private void end(CommandError reason) {
        end.compareAndSet(null, reason);
    }

    /** Starts a row's line if it is left; returns whether to go on. */
    private boolean dispatch(BatchRow row, LineRequestReader requests, ExecutorService threads) {
        int at = index++;
        if (at >= table.size() || !table.isLeft(at)) {
            return at < table.size();
        }
        BatchLine line = BatchLine.of(row, requests);
        if (line.request().isEmpty() || table.find(line.key()) != at || table.digest(at) != line.digest()) {
            end(CommandError.usage("line " + row.line() + " of " + settings.file()
                    + " has been changed since it was checked; run the same command again"));
            return false;
        }
        try {
            slots.acquire();
            boolean started = !mustStop() && start(at, line, line.request().get(), threads);
            if (!started) {
                slots.release();
            }
            return started;
        } catch (InterruptedException e) {
            stop.request();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean mustStop() {
        return end.get() != null || stop.isRequested();
    }

    private boolean start(int at, BatchLine line, LineRequest<?> request, ExecutorService threads)
            throws InterruptedException {
        GatewayConnection connection = clients.get();
        Optional<Money> most = connection
                .gateway()
                .quote(request.operation().operation(), request.call())
                .high();
        boolean affordable = state.start(most);
        if (!affordable) {
            end(overBudget(line, most));
            return false;
        }
        if (mustStop()) { // while it waited for the money of the lines in flight
            state.abandon(most);
            return false;
        }
        progress.started();
        threads.execute(() -> {
            try {
                finish(at, line, request, connection, most);
            } finally {
                slots.release();
            }
        });
        return true;
    }

    private CommandError overBudget(BatchLine line, Optional<Money> most) {
        Money spent = state.cost().plus(state.reserved());
        String price = most.map(amount -> "costs up to $" + amount)
                .orElse("has no known price (--price OPERATION=USD states one)");
        return CommandError.of(
                ExitCode.BUDGET,
                "budget-exceeded",
                "line " + line.line() + " " + price + ", and $" + spent + " of --max-cost $"
                        + state.limit().orElse(Money.ZERO) + " are used; a higher --max-cost does the rest");
    }

    @SuppressWarnings("try") // a lock is held, not used
    private void finish(
            int at, BatchLine line, LineRequest<?> request, GatewayConnection connection, Optional<Money> most) {
        boolean done = false;
        try {
            Optional<FileLock> claim = lock.tryAcquireLine(line.key());
            if (claim.isEmpty()) {
                underWay.incrementAndGet();
                return;
            }
            try (FileLock claimed = claim.get()) {
                Optional<Boolean> begun = begin(at, line.key());
                done = begun.isPresent() && finish(at, line, request, connection, most, begun.get());
            }
        } catch (IOException | RuntimeException e) {
            end(CommandError.of(
                    ExitCode.UNREADABLE,
                    "unreadable",
                    "line " + line.line() + " could not be claimed or recorded: " + e.getMessage()
                            + "; what was carried out is in the journal, if there is one"));
        } finally {
            if (!done) {
                state.abandon(most);
            }
        }
    }

    /** Begins a line that is claimed; returns whether it was begun before in this directory. Empty if it is recorded. */
    @SuppressWarnings("try") // a lock is held, not used
    private Optional<Boolean> begin(int at, long key) throws IOException {
        synchronized (manifest) {
            if (shared) {
                try (FileLock writing = lock.acquireManifest()) {
                    manifest.load(table, staged::complete, state::adopt);
                }
            }
            return table.isLeft(at) ? Optional.of(staged.begin(key)) : Optional.empty();
        }
    }

    /** Returns whether the line is recorded. */
    private boolean finish(
            int at,
            BatchLine line,
            LineRequest<?> request,
            GatewayConnection connection,
            Optional<Money> most,
            boolean begun)
            throws IOException {
        CallSettings call = settings.call();
        LineRunner.Outcome outcome = lines.run(connection, line.key(), keyed(request, line, call), call);
        Optional<CommandError> fatal = outcome.end();
        if (fatal.isPresent()) {
            end(fatal.get());
            return false;
        }
        if (outcome.isUnderWay()) {
            underWay.incrementAndGet();
            return false;
        }
        record(at, line, request, outcome, most, begun);
        return true;
    }

    /** The id is part of the journal's fingerprint: equal requests of two lines are two requests. */
    private static <R> LineRequest<R> keyed(LineRequest<R> request, BatchLine line, CallSettings settings) {
        CallOptions call = request.call().withIdempotencyKey(line.id());
        return new LineRequest<>(
                request.operation(),
                settings.call().sendAgain() ? call.withSendAgain() : call,
                request.handlers(),
                request.arguments());
    }

    @SuppressWarnings("try") // a lock is held, not used
    private void record(
            int at,
            BatchLine line,
            LineRequest<?> request,
            LineRunner.Outcome outcome,
            Optional<Money> most,
            boolean begun)
            throws IOException {
        ManifestRecord result;
        synchronized (manifest) {
            try (FileLock writing = lock.acquireManifest()) {
                // names are chosen, recorded and taken by one line at a time
                List<Path> pictures = outcome.result().pictures().stream()
                        .flatMap(picture -> picture.file().stream())
                        .toList();
                List<String> names = staged.name(pictures);
                if (shared) {
                    manifest.load(table, staged::complete, state::adopt);
                    manifest.dropRest();
                }
                result = result(at, line, request, outcome, names, most.orElse(Money.ZERO), begun);
                int number = manifest.append(result, table.hasRecord(at));
                staged.publish(line.key(), names);
                state.finish(at, result, number, most);
            }
        }
        progress.finished(result, settings.directory());
    }

    private ManifestRecord result(
            int at,
            BatchLine line,
            LineRequest<?> request,
            LineRunner.Outcome outcome,
            List<String> names,
            Money price,
            boolean begun) {
        Money cost = table.cost(at);
        Money reserved = table.reserved(at);
        boolean paidElsewhere = shared && !begun; // and counted by the directory that was told to pay
        boolean paidBefore = outcome.replayed() && (paidElsewhere || !cost.equals(Money.ZERO));
        if (outcome.status() == LineStatus.UNKNOWN) {
            boolean counted = !settings.call().call().sendAgain()
                    && !cost.plus(reserved).equals(Money.ZERO); // nothing was sent this time
            reserved = counted ? reserved : reserved.plus(price);
        } else if (outcome.isBilled() && !paidBefore) {
            cost = cost.plus(price);
        }
        return new ManifestRecord(
                line.id(),
                outcome.status(),
                outcome.exit().code(),
                request.operation().operation().name(),
                request.operation().subject(),
                names,
                outcome.result().pictures().stream()
                        .map(SavedPicture::image)
                        .flatMapToLong(image -> image.seed().stream())
                        .boxed()
                        .toList(),
                outcome.result().descriptions(),
                cost,
                reserved,
                outcome.error().map(CommandError::message),
                clock.instant(),
                line.digest());
    }
}
