package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.FaultScript.afterRequest;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.journal.FileJournal;
import io.github.ideogram4j.journal.Journal;
import io.github.ideogram4j.journal.JournalEntry;
import io.github.ideogram4j.journal.RequestFingerprint;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.observe.CallListener;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.pricing.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cancelled future ends its call in any phase and leaves budget and journal correct. */
@Timeout(60)
final class CancelledCallsTest {
    /** The promise is 200 ms, which the fault matrix measures; a build machine may be slower. */
    private static final Duration BOUND = Duration.ofSeconds(2);

    private static final V3Generate GENERATE = V3Generate.of("a lighthouse");
    private static final Money NOTHING = Money.ZERO;
    private static final Money PRICE = Money.of("0.06");

    @TempDir
    private Path folder;

    private final Budget.Capped budget = Budget.of(Money.of("1"));
    private final InFlightLimit limit = InFlightLimit.of(1);
    private final CountDownLatch queued = new CountDownLatch(1);
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CompletableFuture<Long> ended = new CompletableFuture<>();
    private Journal journal;

    @BeforeEach
    void openJournal() {
        journal = FileJournal.at(folder.resolve("paid.journal"));
    }

    @Test
    void cancel_whileQueued_sendsNothing() throws Exception {
        limit.acquire(Duration.ofSeconds(1));
        try (FaultyServer server = FaultyServer.playing(ValidResponses.plain())) {
            CompletableFuture<ImageBatch> call = submit(server, GENERATE);
            queued.await(); // the call is next in the queue, but there is no permit

            assertEndsInTime(call);

            assertThat(server.heads()).isEmpty();
        }
        assertSettled(NOTHING, GENERATE, Optional.empty());
    }

    @Test
    void cancel_beforeTheNextAttempt_sendsNoSecondRequest() throws Exception {
        try (FaultyServer server = FaultyServer.playing(FaultScript.answer(429, "{}", "Retry-After: 60"))) {
            CompletableFuture<ImageBatch> call = submit(server, GENERATE);
            waiting.await();

            assertEndsInTime(call);

            assertThat(server.posts()).isEqualTo(1);
        }
        assertSettled(NOTHING, GENERATE, Optional.empty());
    }

    @Test
    void cancel_duringTheUpload_closesTheSocketAndKeepsTheReservation() throws Exception {
        V3Remix remix = V3Remix.of(largePicture(), "a lighthouse");
        try (FaultyServer server = FaultyServer.playing(connection -> {
            connection.readHead();
            connection.stallUnread();
        })) {
            CompletableFuture<ImageBatch> call = submit(server, remix);
            server.awaitHeld();

            assertEndsInTime(call);
        }
        assertSettled(PRICE, remix, Optional.of(JournalEntry.State.UNKNOWN));
    }

    @Test
    void cancel_whileWaitingForTheAnswer_closesTheSocketAndKeepsTheReservation() throws Exception {
        try (FaultyServer server = FaultyServer.playing(afterRequest(ServerConnection::stall))) {
            CompletableFuture<ImageBatch> call = submit(server, GENERATE);
            server.awaitHeld();
            long start = System.nanoTime();

            assertEndsInTime(call);

            assertThat(Duration.ofNanos(server.clientClosedNanos() - start)).isLessThan(BOUND);
            assertThat(server.posts()).isEqualTo(1);
        }
        assertSettled(PRICE, GENERATE, Optional.of(JournalEntry.State.UNKNOWN));
    }

    private void assertEndsInTime(CompletableFuture<?> call) throws Exception {
        long start = System.nanoTime();
        assertThat(call.cancel(true)).isTrue();
        assertThat(Duration.ofNanos(ended.get(20, TimeUnit.SECONDS) - start)).isLessThan(BOUND);
        assertThat(call).isCancelled();
    }

    private void assertSettled(Money reserved, Operation<?> operation, Optional<JournalEntry.State> state)
            throws IOException {
        assertThat(budget.balance().reserved()).isEqualTo(reserved);
        assertThat(budget.balance().spent()).isEqualTo(NOTHING);
        RequestFingerprint request = RequestFingerprint.of("aihubmix", operation, CallOptions.defaults());
        assertThat(journal.find(request, BOUND).map(JournalEntry::state)).isEqualTo(state);
    }

    private <R> CompletableFuture<R> submit(FaultyServer server, Operation<R> operation) {
        HttpGateway gateway = HttpGateway.aiHubMix().withBaseUrl(URI.create("http://127.0.0.1:" + server.port()));
        Timing.Sleeper sleeper = time -> {
            waiting.countDown();
            new CountDownLatch(1).await();
        };
        return Ideogram.builder(RetrofitTransport.builder(gateway, () -> "key").build())
                .budget(budget)
                .limit(limit)
                .journal(journal)
                .timing(new Timing(System::nanoTime, sleeper, () -> 0))
                .observer((begun, where) -> new CallListener() {
                    @Override
                    public void attemptStarted(int number) {
                        queued.countDown();
                    }

                    @Override
                    public void finished(Duration took, Optional<Throwable> failure) {
                        ended.complete(System.nanoTime());
                    }
                })
                .build()
                .submit(operation);
    }

    /** More bytes than the socket buffers hold. */
    private static ImageSource largePicture() {
        byte[] head = Pictures.jpeg(64, 64);
        int rest = 9_000_000;
        return ImageSource.of(
                "large.jpg",
                head.length + rest,
                () -> new SequenceInputStream(
                        new ByteArrayInputStream(head), new ByteArrayInputStream(new byte[rest])));
    }
}
