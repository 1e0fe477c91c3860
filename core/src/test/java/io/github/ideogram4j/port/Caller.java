package io.github.ideogram4j.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A call on a thread of its own, so that the test can interrupt it. */
final class Caller {
    /** Much longer than the promised limit, because the machine may be busy. */
    static final Duration SOON = Duration.ofSeconds(5);

    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private final Thread thread;

    /** @param flag whether the thread's interrupt flag was set afterwards */
    record Ending(Throwable failure, boolean flag) {}

    private Caller(ThrowingCallable call) {
        thread = new Thread(
                () -> {
                    Throwable failure = catchThrowable(call);
                    ending.complete(new Ending(failure, Thread.currentThread().isInterrupted()));
                },
                "contract-caller");
    }

    static Caller start(ThrowingCallable call) {
        Caller caller = new Caller(call);
        caller.thread.start();
        return caller;
    }

    /** The failure of the interrupted call. */
    Throwable interrupt() throws Exception {
        thread.interrupt();
        Ending end = ending.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
        assertThat(end.flag()).as("interrupt flag after the call").isTrue();
        return end.failure();
    }
}
