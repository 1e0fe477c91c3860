package io.github.ideogram4j.retrofit.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs HTTP calls on the threads of their callers. A socket cannot be interrupted, so one daemon thread, shared by all
 * transports, looks every 25 ms for calls whose deadline has passed or whose caller is interrupted, and cancels them. It
 * ends after a second without calls.
 */
public final class CallWatchdog {
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(25);
    private static final int IDLE_PERIODS = 40;
    private static final int MAX_CAUSES = 20; // they may form a circle
    private static final Set<WatchedCall> CALLS = ConcurrentHashMap.newKeySet();
    private static final AtomicBoolean RUNNING = new AtomicBoolean();

    private CallWatchdog() {}

    /** A blocking HTTP call that one thread executes and another thread may cancel. */
    public interface CancellableCall<T> {
        /** Executes the call and releases what it does not return. Runs at most once. */
        T execute() throws IOException;

        /** Makes {@link #execute} end soon. May be called at any time, from any thread, more than once. */
        void cancel();
    }

    /**
     * Executes the call on this thread. Cancels it when the deadline passes or this thread is interrupted; a result that
     * exists by then is returned nevertheless, because it may be paid for.
     *
     * @throws InterruptedException if the call failed and the thread was interrupted; the interrupt flag is undefined
     */
    public static <T> T run(CancellableCall<T> call, AttemptDeadline deadline)
            throws ExecutionException, InterruptedException, TimeoutException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedException();
        }
        if (deadline.remainingNanos() <= 0) {
            throw new TimeoutException();
        }
        WatchedCall watched = new WatchedCall(call, deadline);
        CALLS.add(watched);
        try {
            wake();
            return call.execute();
        } catch (Exception e) { // Kotlin code of the user may throw any
            throw failure(e, watched);
        } finally {
            CALLS.remove(watched);
            watched.end();
        }
    }

    private static ExecutionException failure(Exception failure, WatchedCall watched)
            throws InterruptedException, TimeoutException {
        watched.end();
        if (watched.isLate()) {
            throw new TimeoutException();
        }
        if (watched.isCancelled() || Thread.currentThread().isInterrupted() || isInterrupt(failure)) {
            throw new InterruptedException();
        }
        return new ExecutionException(failure);
    }

    /** Whether code that clears the interrupt flag reports an interrupt. */
    public static boolean isInterrupt(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            if (cause instanceof InterruptedException
                    || cause instanceof ClosedByInterruptException
                    // not its subclass for timeouts, and not the call timeout of OkHttp
                    || (cause.getClass() == InterruptedIOException.class && !"timeout".equals(cause.getMessage()))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static void wake() {
        if (!RUNNING.get() && RUNNING.compareAndSet(false, true)) {
            try {
                HelperThreads.daemon(CallWatchdog::watch, "ideogram4j-watchdog").start();
            } catch (Throwable e) {
                RUNNING.set(false);
                throw e;
            }
        }
    }

    private static void watch() {
        int idle = 0;
        while (idle < IDLE_PERIODS) {
            LockSupport.parkNanos(PERIOD_NANOS);
            Thread.interrupted(); // it would not park again
            idle = CALLS.isEmpty() ? idle + 1 : 0;
            checkAll();
        }
        RUNNING.set(false);
        if (!CALLS.isEmpty()) {
            wake(); // a call began that still saw this thread running
        }
    }

    private static void checkAll() {
        for (WatchedCall watched : CALLS) {
            try {
                watched.check();
            } catch (Throwable e) {
                // there is no thread or memory for the cancelling now: the next period tries again
            }
        }
    }

    private static final class WatchedCall {
        private final Thread caller = Thread.currentThread();
        private final CancellableCall<?> call;
        // in real time, as sockets wait, although the deadline may follow a clock of a test
        private final long endNanos;
        private boolean cancelled;
        private boolean late;
        private boolean interrupted;
        private boolean ended;

        WatchedCall(CancellableCall<?> call, AttemptDeadline deadline) {
            this.call = call;
            this.endNanos = System.nanoTime() + deadline.remainingNanos();
        }

        /** Cancels the call; one period later, interrupts code of the user that holds the call nevertheless. */
        synchronized void check() {
            if (ended) {
                return;
            }
            if (cancelled) {
                interrupt();
            } else {
                late = isLateNow();
                if (late || caller.isInterrupted()) {
                    HelperThreads.EXECUTOR.execute(this::cancel); // a listener of the user may block
                    cancelled = true;
                }
            }
        }

        private void cancel() {
            try {
                call.cancel();
            } catch (Throwable e) {
                // of a listener of the user; on Android it would end the app
            }
        }

        private boolean isLateNow() {
            return endNanos - System.nanoTime() <= 0 && !caller.isInterrupted();
        }

        private void interrupt() {
            if (!caller.isInterrupted()) {
                interrupted = true;
                caller.interrupt();
            }
        }

        /** Ends the watch, and takes back an interrupt that only the deadline has caused. */
        synchronized void end() {
            if (!ended) {
                ended = true;
                late = cancelled ? late : isLateNow();
                if (interrupted && late) {
                    Thread.interrupted();
                }
            }
        }

        synchronized boolean isLate() {
            return late;
        }

        synchronized boolean isCancelled() {
            return cancelled;
        }
    }
}
