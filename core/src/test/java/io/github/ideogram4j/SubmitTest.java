package io.github.ideogram4j;

import static io.github.ideogram4j.ScriptedTransport.BATCH;
import static io.github.ideogram4j.ScriptedTransport.OPERATION;
import static io.github.ideogram4j.ScriptedTransport.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.fixture.VirtualTime;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class SubmitTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final VirtualTime time = new VirtualTime();

    @Test
    void submit_success_completesOnExecutorThread() {
        Thread caller = Thread.currentThread();
        transport.meanwhile(() -> assertThat(Thread.currentThread()).isNotSameAs(caller));

        assertThat(submit(SubmitExecutors.standard(), transport).join()).isEqualTo(BATCH);
    }

    @Test
    void submit_failure_completesWithIt() {
        transport.then(unknown());

        assertThatThrownBy(() -> submit(SubmitExecutors.daemons(), transport).join())
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("lost");
    }

    @Test
    void cancel_underWay_interruptsTheCall() throws Exception {
        Stuck stuck = new Stuck();
        CompletableFuture<ImageBatch> future = submit(SubmitExecutors.daemons(), stuck);
        stuck.began.await();

        assertThat(future.cancel(true)).isTrue();

        assertThat(stuck.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(future).isCancelled();
    }

    @Test
    void cancel_waitingForAThread_neverBegins() {
        Deque<Runnable> queue = new ArrayDeque<>();
        CompletableFuture<ImageBatch> future = submit(queue::add, transport);

        future.cancel(true);
        queue.forEach(Runnable::run);

        assertThat(transport.calls()).isEmpty();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void cancel_afterItIsDone_changesNothing() {
        Deque<Runnable> queue = new ArrayDeque<>();
        CompletableFuture<ImageBatch> future = submit(queue::add, transport);
        queue.forEach(Runnable::run);

        assertThat(future.cancel(true)).isFalse();

        assertThat(future.join()).isEqualTo(BATCH);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void submit_waitsForThread_countsTowardsDeadline() {
        Deque<Runnable> queue = new ArrayDeque<>();
        CallOptions options = CallOptions.defaults().withTimeout(Duration.ofSeconds(10));
        Ideogram ideogram = client(queue::add, transport);
        CompletableFuture<ImageBatch> soon = ideogram.submit(OPERATION, options);
        CompletableFuture<ImageBatch> late = ideogram.submit(OPERATION, options);

        time.pass(Duration.ofSeconds(9));
        queue.remove().run();
        time.pass(Duration.ofSeconds(1));
        queue.remove().run();

        assertThat(soon.join()).isEqualTo(BATCH);
        assertThat(transport.calls()).hasSize(1);
        assertThat(transport.timesLeft()).containsExactly(Duration.ofSeconds(1));
        assertThatThrownBy(late::join).hasCauseInstanceOf(DeadlineExceededException.class);
    }

    @Test
    void daemons_anyThread_isDaemon() throws Exception {
        CompletableFuture<Boolean> daemon = new CompletableFuture<>();

        SubmitExecutors.daemons()
                .execute(() -> daemon.complete(Thread.currentThread().isDaemon()));

        assertThat(daemon.get()).isTrue();
    }

    private CompletableFuture<ImageBatch> submit(Executor executor, Transport service) {
        return client(executor, service).submit(OPERATION);
    }

    private Ideogram client(Executor executor, Transport service) {
        return Ideogram.builder(service)
                .executor(executor)
                .timing(time.timing())
                .build();
    }

    /** Stays under way until it is interrupted. */
    private static final class Stuck implements Transport {
        private final CountDownLatch began = new CountDownLatch(1);
        private final CountDownLatch interrupted = new CountDownLatch(1);

        @Override
        public <R> R execute(CheckedRequest<R> request) {
            began.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            throw unknown();
        }

        @Override
        public InputStream open(GeneratedImage image, CallOptions options) {
            throw new AssertionError("opened");
        }

        @Override
        public Gateway gateway() {
            return Gateway.aiHubMix();
        }
    }
}
