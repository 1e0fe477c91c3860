package io.github.ideogram4j.retrofit.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.ideogram4j.call.CallOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.RepeatedTest;

final class CallThreadsTest {
    private static final CallOptions LONG_TIMEOUT = CallOptions.defaults().withTimeout(Duration.ofSeconds(20));

    /** The call fails right after the interrupt, sometimes before the caller has cancelled it. */
    @RepeatedTest(100)
    void run_interruptedWhileTheCallFails_keepsTheFlag() {
        Thread caller = Thread.currentThread();
        CancellableCall<String> failing = new CancellableCall<>() {
            @Override
            public String execute() throws IOException {
                caller.interrupt();
                throw new IOException("broken");
            }

            @Override
            public void cancel() {}

            @Override
            public void finish(boolean abandoned) {}
        };

        Throwable failure = catchThrowable(
                () -> CallThreads.daemons().run(failing, AttemptDeadline.of(LONG_TIMEOUT, System::nanoTime)));

        boolean flag = Thread.interrupted();
        assertThat(failure).isInstanceOfAny(ExecutionException.class, InterruptedException.class);
        assertThat(flag).isEqualTo(failure instanceof ExecutionException);
    }
}
