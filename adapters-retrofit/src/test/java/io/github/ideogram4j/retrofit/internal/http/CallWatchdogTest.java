package io.github.ideogram4j.retrofit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.ideogram4j.call.CallOptions;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
final class CallWatchdogTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(100);

    private final CountDownLatch cancelled = new CountDownLatch(1);

    @AfterEach
    void clearFlag() {
        Thread.interrupted();
    }

    @Test
    void run_callThatFailsWhenInterrupted_isInterrupted() {
        assertThat(failureOf(LONG, () -> {
                    Thread.currentThread().interrupt();
                    throw new IOException("Closed by interrupt"); // as a virtual thread's socket says
                }))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void run_interruptedButSuccessful_returnsTheResultAndKeepsTheFlag() throws Exception {
        String result = run(LONG, () -> {
            Thread.currentThread().interrupt();
            return "paid";
        });

        assertThat(result).isEqualTo("paid");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void run_resultAfterTheDeadline_isReturned() throws Exception {
        String result = run(SHORT, () -> {
            awaitCancel();
            return "paid";
        });

        assertThat(result).isEqualTo("paid");
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void run_failureAfterTheCancel_isATimeout() {
        assertThat(failureOf(SHORT, () -> {
                    awaitCancel();
                    throw new IOException("Socket closed");
                }))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void run_callThatTheCancelDoesNotEnd_isInterruptedAtTheDeadlineWithoutAFlag() {
        assertThat(failureOf(SHORT, () -> {
                    try {
                        new CountDownLatch(1).await();
                        return "never";
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IOException(e);
                    }
                }))
                .isInstanceOf(TimeoutException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    static Stream<Exception> interrupts() {
        return Stream.of(
                new InterruptedIOException(),
                new IOException(new InterruptedException()),
                new IllegalStateException(new InterruptedIOException("interrupted")));
    }

    @ParameterizedTest
    @MethodSource("interrupts")
    void run_failureThatReportsAnInterruptWithoutTheFlag_isInterrupted(Exception failure) {
        assertThat(failureOf(LONG, throwing(failure))).isInstanceOf(InterruptedException.class);
    }

    @Test
    void run_interruptThatCodeOfTheUserSwallows_isStillAnInterrupt() {
        assertThat(failureOf(LONG, () -> {
                    Thread.currentThread().interrupt();
                    while (cancelled.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    Thread.interrupted();
                    throw new IOException("Canceled");
                }))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void run_failureThatIsItsOwnCause_isThatOfTheCall() {
        IOException failure = new IOException("a");
        failure.initCause(new IOException("b", failure));

        assertThat(failureOf(LONG, throwing(failure))).isInstanceOf(ExecutionException.class);
    }

    static Stream<Exception> failures() {
        return Stream.of(
                new InterruptedIOException("timeout"), // of OkHttp
                new SocketTimeoutException("Read timed out"),
                new IllegalStateException("broken"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void run_anyOtherFailure_isThatOfTheCall(Exception failure) {
        assertThat(failureOf(LONG, throwing(failure)))
                .isInstanceOf(ExecutionException.class)
                .hasCause(failure);
    }

    @Test
    void run_afterTheDeadline_executesNothing() {
        assertThat(failureOf(Duration.ofNanos(1), () -> {
                    throw new AssertionError("executed");
                }))
                .isInstanceOf(TimeoutException.class);
    }

    /** Two calls pass their deadline at once. */
    @Test
    void run_besideAListenerThatStallsTheCancel_isCancelledInTime() throws Exception {
        CountDownLatch stalled = new CountDownLatch(1);
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        CallWatchdog.CancellableCall<String> stalling = new CallWatchdog.CancellableCall<>() {
            @Override
            public String execute() throws IOException {
                awaitCancel();
                throw new IOException("Canceled");
            }

            @Override
            public void cancel() {
                await(stalled);
                throw new IllegalStateException("of a listener");
            }
        };
        Thread other =
                new Thread(() -> failure.complete(catchThrowable(() -> CallWatchdog.run(stalling, deadline(SHORT)))));
        other.start();

        assertThat(failureOf(SHORT, () -> {
                    awaitCancel();
                    throw new IOException("Canceled");
                }))
                .isInstanceOf(TimeoutException.class);
        stalled.countDown();
        assertThat(failure.get()).isInstanceOf(TimeoutException.class);
    }

    @Test
    void watchdog_withoutCalls_ends() throws Exception {
        run(LONG, () -> "done");

        awaitNoWatchdog();
        assertThat(run(LONG, () -> "again")).isEqualTo("again");
    }

    @Test
    @SuppressWarnings("ThreadPriorityCheck")
    void watchdog_inheritsNothingOfItsFirstCaller() throws Exception {
        awaitNoWatchdog();
        Thread caller = Thread.currentThread();
        int priority = caller.getPriority();
        ClassLoader loader = caller.getContextClassLoader();
        caller.setPriority(Thread.MAX_PRIORITY);
        caller.setContextClassLoader(new ClassLoader() {});
        try {
            run(LONG, () -> "started");
        } finally {
            caller.setPriority(priority);
            caller.setContextClassLoader(loader);
        }

        Thread watchdog = watchdog().orElseThrow();
        assertThat(watchdog.getPriority()).isEqualTo(Thread.NORM_PRIORITY);
        assertThat(watchdog.getContextClassLoader()).isNull();
    }

    /** It would wait no more between its rounds. */
    @Test
    void watchdog_interrupted_clearsTheFlag() throws Exception {
        String result = run(LONG, () -> {
            Thread watchdog = watchdog().orElseThrow();
            watchdog.interrupt();
            while (watchdog.isInterrupted()) {
                Thread.onSpinWait();
            }
            return "cleared";
        });

        assertThat(result).isEqualTo("cleared");
    }

    private static void awaitNoWatchdog() {
        while (watchdog().isPresent()) {
            Thread.onSpinWait();
        }
    }

    private static Optional<Thread> watchdog() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("ideogram4j-watchdog"))
                .findAny();
    }

    private void awaitCancel() {
        await(cancelled);
    }

    private static void await(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // until the latch is open
            }
        }
    }

    /** What a call does. */
    private interface Work {
        String execute() throws IOException;
    }

    private static Work throwing(Exception failure) {
        return () -> {
            if (failure instanceof IOException io) {
                throw io;
            }
            throw (RuntimeException) failure;
        };
    }

    private Throwable failureOf(Duration timeout, Work work) {
        return catchThrowable(() -> run(timeout, work));
    }

    private String run(Duration timeout, Work work) throws ExecutionException, InterruptedException, TimeoutException {
        CallWatchdog.CancellableCall<String> call = new CallWatchdog.CancellableCall<>() {
            @Override
            public String execute() throws IOException {
                return work.execute();
            }

            @Override
            public void cancel() {
                cancelled.countDown();
            }
        };
        return CallWatchdog.run(call, deadline(timeout));
    }

    private static AttemptDeadline deadline(Duration timeout) {
        return AttemptDeadline.of(CallOptions.defaults().withTimeout(timeout), System::nanoTime);
    }
}
