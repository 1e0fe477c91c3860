package io.github.ideogram4j.retrofit.internal.http;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs HTTP calls on threads of their own, so that the caller can return at any time: a socket cannot be interrupted, and
 * a name look-up cannot even be cancelled.
 */
public final class CallThreads {
    private final Executor threads;

    CallThreads(Executor threads) {
        this.threads = threads;
    }

    /** Returns an unbounded pool of daemon threads that end after ten idle seconds. */
    public static CallThreads daemons() {
        return new CallThreads(new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), CallThreads::daemon));
    }

    /**
     * Runs the call and waits for its result. Cancels it when the deadline passes or the caller is interrupted; a result
     * that exists by then is returned nevertheless, because it may be paid for.
     */
    public <T> T run(CancellableCall<T> call, AttemptDeadline deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(call::execute);
        threads.execute(() -> runAndFinish(task, call));
        try {
            return task.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            abandon(task, call, e);
            return task.get();
        } catch (InterruptedException e) {
            abandon(task, call, e);
            try {
                return task.get();
            } finally {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void runAndFinish(FutureTask<?> task, CancellableCall<?> call) {
        try {
            task.run();
        } finally {
            call.finish(task.isCancelled());
        }
    }

    private static <E extends Exception> void abandon(FutureTask<?> task, CancellableCall<?> call, E reason) throws E {
        if (task.cancel(true)) {
            call.cancel();
            throw reason;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "ideogram4j-call");
        thread.setDaemon(true);
        return thread;
    }
}
