package io.github.ideogram4j.cli.batch;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.cli.option.CallSettings;
import io.github.ideogram4j.cli.report.CommandError;
import io.github.ideogram4j.cli.report.ExitCode;
import io.github.ideogram4j.cli.run.GatewayConnection;
import io.github.ideogram4j.pricing.Money;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * Does the lines that are left: one thread reads them, several run them. Ends early on {@link StopSignal}, when the budget
 * is used up, and on a failure that every further line would share; lines in flight are always finished. Lines that are under
 * way elsewhere are looked at again until they are settled.
 */
final class BatchRun {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Money ANY_PRICE = Money.of("1");
    private static final Duration STOP_POLL = Duration.ofMillis(250);

    private final BatchSettings settings;
    private final LineTable table;
    private final BatchState state;
    private final LineRecorder recorder;
    private final BatchLock lock;
    private final LineRunner lines;
    private final Supplier<GatewayConnection> clients;
    private final BatchProgress progress;
    private final StopSignal stop;
    private final Timing.Sleeper sleeper;
    private final AtomicInteger underWay = new AtomicInteger(); // elsewhere, in this pass over the file
    private final Semaphore slots;
    private final AtomicReference<CommandError> end = new AtomicReference<>();
    private int index;
    private boolean told;

    BatchRun(
            BatchSettings settings,
            LineTable table,
            BatchState state,
            LineRecorder recorder,
            BatchLock lock,
            LineRunner lines,
            Supplier<GatewayConnection> clients,
            BatchProgress progress,
            StopSignal stop,
            Timing.Sleeper sleeper) {
        this.settings = settings;
        this.table = table;
        this.state = state;
        this.recorder = recorder;
        this.lock = lock;
        this.lines = lines;
        this.clients = clients;
        this.progress = progress;
        this.stop = stop;
        this.sleeper = sleeper;
        this.slots = new Semaphore(settings.concurrency());
    }

    /**
     * Does the lines. Those that were begun earlier come first: if they were paid for, that counts for the limit before
     * another line may start.
     *
     * @param begun the keys of lines that were begun before this run
     * @return why the run ended before the last line; empty if it did not
     */
    Optional<CommandError> run(LineRequestReader requests, Set<Long> begun) {
        ExecutorService threads = Executors.newFixedThreadPool(settings.concurrency(), task -> {
            Thread thread = new Thread(task, "ideogram-batch");
            thread.setDaemon(true);
            return thread;
        });
        try {
            if (!begun.isEmpty()) {
                dispatchAll(at -> begun.contains(table.key(at)), requests, threads);
            }
            Duration pause = FIRST_PAUSE;
            int left;
            do {
                left = state.left();
                dispatchAll(at -> true, requests, threads);
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

    private void dispatchAll(IntPredicate filter, LineRequestReader requests, ExecutorService threads)
            throws InterruptedException {
        index = 0;
        underWay.set(0);
        BatchValidation.forEach(settings.file(), row -> dispatch(row, filter, requests, threads));
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
    private boolean dispatch(BatchRow row, IntPredicate filter, LineRequestReader requests, ExecutorService threads) {
        int at = index++;
        if (at >= table.size() || !table.isLeft(at) || !filter.test(at)) {
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
        Optional<Money> held = held(at, most);
        if (!recorder.hasSpace()) {
            end(CommandError.of(
                    ExitCode.UNREADABLE,
                    "unreadable",
                    settings.directory() + " has less than 64 MB of free space, so line " + line.line()
                            + " was not sent"));
            return false;
        }
        if (!state.start(held)) {
            end(overBudget(line, most));
            return false;
        }
        if (mustStop()) { // while it waited for the money of the lines in flight
            state.end(held);
            return false;
        }
        progress.started();
        threads.execute(() -> {
            try {
                Optional<ManifestRecord> result = finish(at, line, request, connection, most);
                state.end(held);
                result.ifPresent(recorded -> progress.finished(recorded, settings.directory()));
            } finally {
                slots.release();
            }
        });
        return true;
    }

    /** What a line may add to the cost of the batch; empty if its price is unlisted and it must be paid for. */
    private Optional<Money> held(int at, Optional<Money> price) {
        try {
            Money most = recorder.most(at, price.orElse(ANY_PRICE));
            return price.isPresent() || most.equals(Money.ZERO) ? Optional.of(most) : price;
        } catch (IOException e) {
            return price;
        }
    }

    private CommandError overBudget(BatchLine line, Optional<Money> most) {
        String price = most.map(amount -> "costs up to $" + amount)
                .orElse("has no known price (--price OPERATION=USD states one)");
        String others = state.others().equals(Money.ZERO)
                ? ""
                : " ($" + state.others() + " by lines that the file has no longer)";
        return CommandError.of(
                ExitCode.BUDGET,
                "budget-exceeded",
                "line " + line.line() + " " + price + ", and $" + state.used() + " of --max-cost $"
                        + state.limit().orElse(Money.ZERO) + " are used" + others
                        + "; a higher --max-cost does the rest");
    }

    @SuppressWarnings("try") // a lock is held, not used
    private Optional<ManifestRecord> finish(
            int at, BatchLine line, LineRequest<?> request, GatewayConnection connection, Optional<Money> most) {
        try {
            Optional<FileLock> claim = lock.tryAcquireLine(line.key());
            if (claim.isEmpty()) {
                underWay.incrementAndGet();
                return Optional.empty();
            }
            try (FileLock claimed = claim.get()) {
                Optional<StagedPictures.Begun> begun = recorder.begin(at);
                return begun.isPresent() ? finish(at, line, request, connection, most, begun.get()) : Optional.empty();
            }
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            end(CommandError.of(
                    ExitCode.UNREADABLE,
                    "unreadable",
                    "line " + line.line() + " could not be claimed or recorded: " + e.getMessage()
                            + "; what was carried out is in the journal, if there is one"));
            return Optional.empty();
        }
    }

    /** Returns what was recorded; empty if nothing was. */
    private Optional<ManifestRecord> finish(
            int at,
            BatchLine line,
            LineRequest<?> request,
            GatewayConnection connection,
            Optional<Money> most,
            StagedPictures.Begun begun)
            throws IOException {
        CallSettings call = settings.call();
        LineRunner.Outcome outcome = lines.run(connection, recorder.directory(begun), keyed(request, line, call), call);
        Optional<CommandError> fatal = outcome.end().or(() -> recorder.unwritable(begun, outcome));
        fatal.ifPresent(this::end);
        if (outcome.isUnderWay()) {
            underWay.incrementAndGet();
        }
        if (fatal.isPresent() || outcome.isUnderWay()) {
            recorder.cancel(begun, outcome);
            return Optional.empty();
        }
        LineRecorder.Recorded recorded = recorder.record(at, line, request, outcome, most, begun);
        recorded.unpublished()
                .ifPresent(reason -> end(CommandError.of(
                        ExitCode.UNREADABLE,
                        "unreadable",
                        "line " + line.line() + " is recorded, but its pictures could not be moved to "
                                + settings.directory() + ": " + reason + "; the same command moves them")));
        return Optional.of(recorded.result());
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
}
