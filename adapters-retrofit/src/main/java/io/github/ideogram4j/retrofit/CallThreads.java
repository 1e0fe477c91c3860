package io.github.ideogram4j.retrofit;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs HTTP calls on threads of their own. A socket cannot be interrupted, a name look-up cannot even be cancelled; a
 * caller that only waits can leave at any moment.
 */
final class CallThreads {
    private final Executor threads;

    CallThreads(Executor threads) {
        this.threads = threads;
    }

    /** As many threads as calls are in flight; none outlives the program or idles for long. */
    static CallThreads daemons() {
        return new CallThreads(new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), CallThreads::daemon));
    }

    /**
     * Runs the call to its end, unless the deadline passes or the caller is interrupted: then it is cancelled. A result
     * that is there by then is returned all the same, since it may have been paid for.
     */
    <T> T run(HttpExchange<T> exchange, Deadline deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(exchange::execute);
        threads.execute(() -> carryOut(task, exchange));
        try {
            return task.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            abandon(task, exchange, e);
            return task.get();
        } catch (InterruptedException e) {
            abandon(task, exchange, e);
            try {
                return task.get();
            } finally {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void carryOut(FutureTask<?> task, HttpExchange<?> exchange) {
        try {
            task.run();
        } finally {
            exchange.finish(task.isCancelled());
        }
    }

    private static <E extends Exception> void abandon(FutureTask<?> task, HttpExchange<?> exchange, E reason) throws E {
        if (task.cancel(true)) {
            exchange.cancel();
            throw reason;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "ideogram4j-call");
        thread.setDaemon(true);
        return thread;
    }
}
