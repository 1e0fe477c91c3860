package io.github.ideogram4j.policy;

import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.ImageService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/** Carries out calls on threads of an executor; the time they wait for one counts. */
public final class Submissions {
    private final ImageService service;
    private final Executor executor;
    private final LongSupplier nanoClock;

    /** The executor is the caller's to shut down. */
    public Submissions(ImageService service, Executor executor, LongSupplier nanoClock) {
        this.service = service;
        this.executor = executor;
        this.nanoClock = nanoClock;
    }

    /**
     * Begins a call. Cancelling the future interrupts the call wherever it is: waiting for a thread, for its turn or for its
     * next attempt, being sent, or waiting for the answer.
     *
     * @return completed with the result, or exceptionally with what {@link ImageService#execute} throws, or with a {@link
     *     java.util.concurrent.RejectedExecutionException} if the executor takes no more
     */
    public <R> CompletableFuture<R> submit(Operation<R> operation, CallOptions options) {
        Countdown countdown = Countdown.start(options, nanoClock);
        return Submission.start(executor, () -> service.execute(operation, countdown.options()));
    }
}
