package io.github.ideogram4j;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** A future whose cancelling interrupts the thread that works on it, and no other: the thread may have gone on by then. */
final class Submission<R> extends CompletableFuture<R> {
    private final FutureTask<@Nullable Void> task;

    private Submission(Callable<R> work) {
        task = new FutureTask<>(() -> carryOut(work), null);
    }

    static <R> Submission<R> start(Executor executor, Callable<R> work) {
        Submission<R> submission = new Submission<>(work);
        try {
            executor.execute(submission.task);
        } catch (RejectedExecutionException e) {
            submission.completeExceptionally(e);
        }
        return submission;
    }

    private void carryOut(Callable<R> work) {
        try {
            complete(work.call());
        } catch (Throwable e) { // whatever it is, whoever waits must be told
            completeExceptionally(e);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            task.cancel(true);
        }
        return cancelled;
    }
}
