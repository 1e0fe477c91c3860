package io.github.ideogram4j.policy;

import static io.github.ideogram4j.policy.ScriptedService.BATCH;
import static io.github.ideogram4j.policy.ScriptedService.OPERATION;
import static io.github.ideogram4j.policy.ScriptedService.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.DeadlineExceededException;
import io.github.ideogram4j.port.ImageService;
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
final class SubmissionTest {
    private final ScriptedService transport = new ScriptedService();
    private final VirtualTime time = new VirtualTime();

    @Test
    void submit_success_completesOnAThreadOfTheExecutor() {
        Thread caller = Thread.currentThread();
        transport.meanwhile(() -> assertThat(Thread.currentThread()).isNotSameAs(caller));

        assertThat(submit(CallExecutors.standard(), transport).join()).isEqualTo(BATCH);
    }

    @Test
    void submit_failure_completesWithIt() {
        transport.then(unknown());

        assertThatThrownBy(() -> submit(CallExecutors.daemons(), transport).join())
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("lost");
    }

    @Test
    void cancel_underWay_interruptsTheCall() throws Exception {
        Stuck stuck = new Stuck();
        CompletableFuture<ImageBatch> future = submit(CallExecutors.daemons(), stuck);
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
    void submit_waitsForAThread_countsInTheDeadline() {
        Deque<Runnable> queue = new ArrayDeque<>();
        CallOptions options = CallOptions.defaults().withTimeout(Duration.ofSeconds(10));
        Submissions submissions =
                new Submissions(transport, queue::add, time.timing().nanoClock());
        CompletableFuture<ImageBatch> soon = submissions.submit(OPERATION, options);
        CompletableFuture<ImageBatch> late = submissions.submit(OPERATION, options);

        time.pass(Duration.ofSeconds(9));
        queue.remove().run();
        time.pass(Duration.ofSeconds(1));
        queue.remove().run();

        assertThat(soon.join()).isEqualTo(BATCH);
        assertThat(transport.calls()).hasSize(1);
        assertThat(transport.calls().get(0).timeout()).contains(Duration.ofSeconds(1));
        assertThatThrownBy(late::join).hasCauseInstanceOf(DeadlineExceededException.class);
    }

    @Test
    void daemons_anyThread_keepsNoProgramFromEnding() throws Exception {
        CompletableFuture<Boolean> daemon = new CompletableFuture<>();

        CallExecutors.daemons()
                .execute(() -> daemon.complete(Thread.currentThread().isDaemon()));

        assertThat(daemon.get()).isTrue();
    }

    private CompletableFuture<ImageBatch> submit(Executor executor, ImageService service) {
        return new Submissions(service, executor, time.timing().nanoClock()).submit(OPERATION, CallOptions.defaults());
    }

    /** Stays under way until it is interrupted. */
    private static final class Stuck implements ImageService {
        private final CountDownLatch began = new CountDownLatch(1);
        private final CountDownLatch interrupted = new CountDownLatch(1);

        @Override
        public <R> R execute(Operation<R> operation, CallOptions options) {
            began.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            throw unknown();
        }
    }
}
