package io.github.ideogram4j.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.RepeatedTest;

final class CallThreadsTest {
    /** The call fails at once after the interrupt: now and then before the caller has woken up to cancel it. */
    @RepeatedTest(100)
    void run_interruptedWhileTheCallFails_keepsTheFlag() {
        Thread caller = Thread.currentThread();
        HttpExchange<String> failing = new HttpExchange<>() {
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
                () -> CallThreads.daemons().run(failing, Deadline.of(Fixtures.PATIENT, System::nanoTime)));

        boolean flag = Thread.interrupted();
        assertThat(failure).isInstanceOfAny(ExecutionException.class, InterruptedException.class);
        assertThat(flag).isEqualTo(failure instanceof ExecutionException);
    }
}
