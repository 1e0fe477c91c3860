package io.github.ideogram4j;

import static io.github.ideogram4j.ScriptedTransport.BATCH;
import static io.github.ideogram4j.ScriptedTransport.OPERATION;
import static io.github.ideogram4j.ScriptedTransport.busy;
import static io.github.ideogram4j.ScriptedTransport.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.Timing;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.fixture.VirtualTime;
import io.github.ideogram4j.journal.FileJournal;
import io.github.ideogram4j.journal.Journal;
import io.github.ideogram4j.journal.JournalAnswer;
import io.github.ideogram4j.journal.JournalEntry;
import io.github.ideogram4j.journal.JournalUnavailableException;
import io.github.ideogram4j.journal.RequestFingerprint;
import io.github.ideogram4j.journal.UnsettledRequestException;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.observe.CallListener;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.validation.InvalidRequestException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls with a journal: what is paid once, and what is not sent. */
final class JournalledCallsTest {
    private static final CallOptions DEFAULTS = CallOptions.defaults();

    @TempDir
    private Path directory;

    private final ScriptedTransport transport = new ScriptedTransport();
    private final Budget.Capped budget = Budget.of(Money.of("10"));

    @Test
    void execute_paidForInAnEarlierRun_isReturnedAndNotPaidAgain() {
        run(OPERATION, DEFAULTS);
        Budget.Balance before = budget.balance();

        assertThat(run(OPERATION, DEFAULTS)).isEqualTo(BATCH);

        assertThat(transport.calls()).hasSize(1);
        assertThat(budget.balance()).isEqualTo(before);
    }

    @Test
    void execute_anythingDiffers_isAnotherRequest() {
        run(OPERATION, DEFAULTS);
        run(V3Generate.of("another prompt"), DEFAULTS);
        run(OPERATION, DEFAULTS.withExtraParameter("new_field", "1"));
        run(OPERATION, DEFAULTS.withIdempotencyKey("line 2"));
        run(V3Remix.of(Pictures.picture(8, 8), "a lighthouse"), DEFAULTS);
        run(V3Remix.of(Pictures.picture(9, 9), "a lighthouse"), DEFAULTS);

        assertThat(transport.calls()).hasSize(6);
    }

    @Test
    void execute_onlyWhatDoesNotMatterDiffers_isTheSameRequest() {
        CallOptions one = DEFAULTS.withExtraParameter("a", "1").withExtraParameter("b", "2");
        CallOptions other = DEFAULTS.withExtraParameter("b", "2").withExtraParameter("a", "1");
        run(OPERATION, one);

        run(OPERATION, other.withMaxAttempts(2));

        assertThat(transport.calls()).hasSize(1);
    }

    @Test
    void execute_outcomeUnknownBefore_isReportedAndNotSent() {
        transport.then(unknown());
        assertThatThrownBy(() -> run(OPERATION, DEFAULTS)).isNotNull();
        Budget.Balance before = budget.balance();

        UnsettledRequestException failure =
                catchThrowableOfType(UnsettledRequestException.class, () -> run(OPERATION, DEFAULTS));

        assertThat(failure.entry().state()).isEqualTo(JournalEntry.State.UNKNOWN);
        assertThat(failure.kind()).isEqualTo(ImageServiceException.Kind.OUTCOME_UNKNOWN);
        assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(failure).hasMessageContaining("may have been billed: lost; nothing was sent now");
        assertThat(transport.calls()).hasSize(1);
        assertThat(budget.balance()).isEqualTo(before);
    }

    @Test
    void execute_outcomeUnknownAndDecidedToSendAgain_isSentAndSettled() {
        transport.then(unknown());
        assertThatThrownBy(() -> run(OPERATION, DEFAULTS)).isNotNull();

        assertThat(run(OPERATION, DEFAULTS.withSendAgain())).isEqualTo(BATCH);

        assertThat(run(OPERATION, DEFAULTS.withSendAgain())).isEqualTo(BATCH);
        assertThat(transport.calls()).hasSize(2);
    }

    @Test
    void execute_fileChangesBeforeTheNextAttempt_isRecordedAsWhatWasSent() {
        byte[][] content = {Pictures.png(8, 8, (x, y) -> 0xff112233)};
        byte[] changed = Pictures.png(8, 8, (x, y) -> 0xff332211);
        ImageSource file = ImageSource.of("a.png", content[0].length, () -> new ByteArrayInputStream(content[0]));
        assertThat(changed).hasSameSizeAs(content[0]);
        transport.then(busy(null)).meanwhile(() -> content[0] = changed);
        run(V3Remix.of(file, "x"), DEFAULTS);
        assertThat(transport.calls()).hasSize(2);

        run(
                V3Remix.of(ImageSource.of("a.png", changed.length, () -> new ByteArrayInputStream(changed)), "x"),
                DEFAULTS);

        assertThat(transport.calls()).as("the second file was paid for").hasSize(2);
    }

    @Test
    void execute_refusedBefore_isSent() {
        transport.then(busy(null)).then(busy(null)).then(busy(null));
        assertThatThrownBy(() -> run(OPERATION, DEFAULTS)).isNotNull();

        assertThat(run(OPERATION, DEFAULTS)).isEqualTo(BATCH);

        assertThat(transport.calls()).hasSize(4);
    }

    @Test
    void execute_programDiedMeanwhile_isReportedAndNotSent() {
        transport.then(new StackOverflow());
        assertThatThrownBy(() -> run(OPERATION, DEFAULTS)).isInstanceOf(StackOverflow.class);

        assertThatThrownBy(() -> run(OPERATION, DEFAULTS)).isInstanceOf(UnsettledRequestException.class);
    }

    /** A device that never ends: reading it must not take all memory. */
    @Test
    void execute_journalIsADevice_isRefusedAndNotSent() {
        Path device = Path.of("/dev/full");
        assumeThat(device).exists();

        JournalUnavailableException failure = catchThrowableOfType(
                JournalUnavailableException.class,
                () -> Ideogram.builder(transport)
                        .journal(FileJournal.at(device))
                        .build()
                        .execute(OPERATION, DEFAULTS));

        assertThat(failure)
                .hasMessage("journal /dev/full cannot be used, so nothing was sent: it is not a regular file");
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(transport.calls()).isEmpty();
    }

    /** Only the messages of this library's exceptions are redacted; those of other code may hold anything. */
    @Test
    void journal_anyCall_holdsNoSecretOfTheCall() {
        transport.then(new IllegalStateException("unexpected header Api-Key: sk-secret"));
        CallOptions options =
                DEFAULTS.withExtraParameter("new_field", "sk-secret").withIdempotencyKey("sk-secret");

        assertThatThrownBy(() -> run(OPERATION, options)).isInstanceOf(IllegalStateException.class);
        run(OPERATION, DEFAULTS.withExtraParameter("new_field", "sk-secret"));

        Path file = directory.resolve("paid.journal");
        assertThat(file)
                .content()
                .contains("reason=IllegalStateException ")
                .doesNotContain("sk-secret")
                .doesNotContain("Api-Key");
    }

    @Test
    void execute_fileThatCanBeReadOnce_isRefused() {
        ImageSource once =
                ImageSource.oneShot("a.png", 8, () -> Pictures.picture(8, 8).open());

        assertThatThrownBy(() -> run(V3Remix.of(once, "x"), DEFAULTS))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("can be read only once, so a journal cannot recognise it");
        assertThat(transport.calls()).isEmpty();
    }

    @Test
    void execute_journalCannotBeWritten_sendsNothing() {
        Journal missing = FileJournal.at(directory.resolve("no").resolve("paid.journal"));

        assertThatThrownBy(() -> service(missing).execute(OPERATION, DEFAULTS))
                .isInstanceOf(JournalUnavailableException.class)
                .hasMessageContaining("nothing was sent");
        assertThat(transport.calls()).isEmpty();
    }

    @Test
    void execute_journalFailsAfterTheAnswer_returnsWhatWasPaidFor() {
        assertThat(service(new FullDisk()).execute(OPERATION, DEFAULTS)).isEqualTo(BATCH);
    }

    @Test
    void execute_storesThatBreakAfterTheAnswer_returnWhatWasPaidFor() {
        List<Exception> unrecorded = new ArrayList<>();
        Budget broken = quote -> new BrokenHold();
        Ideogram service = policies(new BrokenStore())
                .budget(broken)
                .limit(new BrokenLimit())
                .observer((operation, gateway) -> new CallListener() {
                    @Override
                    public void unrecorded(Exception cause) {
                        unrecorded.add(cause);
                    }
                })
                .build();

        assertThat(service.execute(OPERATION, DEFAULTS)).isEqualTo(BATCH);

        assertThat(unrecorded).hasSize(3).allMatch(IllegalStateException.class::isInstance);
    }

    @Test
    void execute_sameRequestManyTimesAtOnce_paysForOne() throws Exception {
        CountDownLatch others = new CountDownLatch(7);
        transport.meanwhile(() -> {
            try {
                others.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Ideogram service = policies(FileJournal.at(directory.resolve("paid.journal")))
                .timing(Timing.system())
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Object>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(threads.submit(() -> {
                try {
                    return service.execute(OPERATION, DEFAULTS);
                } catch (UnsettledRequestException e) {
                    others.countDown();
                    return e.getMessage();
                }
            }));
        }
        List<Object> results = new ArrayList<>();
        for (Future<Object> call : calls) {
            results.add(call.get(20, TimeUnit.SECONDS));
        }
        threads.shutdown();

        assertThat(transport.calls()).hasSize(1);
        assertThat(results).filteredOn(BATCH::equals).hasSize(1);
        assertThat(results)
                .filteredOn(String.class::isInstance)
                .allMatch(message -> message.toString().contains("it is under way"));
        assertThat(budget.balance()).isEqualTo(new Budget.Balance(Money.of("10"), Money.ZERO, Money.of("0.06")));
    }

    @Test
    void execute_answeredByAnotherMeanwhile_isReturnedAndCostsNothing() {
        Ideogram service = policies(new LateNews()).build();

        assertThat(service.execute(OPERATION, DEFAULTS)).isEqualTo(BATCH);

        assertThat(transport.calls()).isEmpty();
        assertThat(budget.balance()).isEqualTo(new Budget.Balance(Money.of("10"), Money.ZERO, Money.ZERO));
    }

    @Test
    void execute_journalTakesTheTimeThereIs_sendsNothing() {
        VirtualTime time = new VirtualTime();
        Journal slow = new FullDisk() {
            @Override
            public Optional<JournalEntry> begin(
                    RequestFingerprint request, String operation, boolean sendAgain, Duration patience) {
                assertThat(patience).isEqualTo(Duration.ofSeconds(5));
                time.pass(Duration.ofSeconds(8));
                return Optional.empty();
            }
        };
        Ideogram service = policies(slow).timing(time.timing()).build();

        assertThatThrownBy(() -> service.execute(OPERATION, DEFAULTS.withTimeout(Duration.ofSeconds(5))))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessage("the deadline of 5000 ms passed before the request was sent");

        assertThat(transport.calls()).isEmpty();
        assertThat(budget.balance().reserved()).isEqualTo(Money.ZERO);
    }

    /** A run of a program of its own, as far as the journal can tell. */
    private <R> R run(Operation<R> operation, CallOptions options) {
        return service(FileJournal.at(directory.resolve("paid.journal"))).execute(operation, options);
    }

    private Ideogram service(Journal journal) {
        return policies(journal).build();
    }

    private Ideogram.Builder policies(Journal journal) {
        return Ideogram.builder(transport)
                .timing(new VirtualTime().timing())
                .budget(budget)
                .journal(journal);
    }

    private static final class StackOverflow extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class BrokenHold implements Budget.Hold {
        @Override
        public void spend() {
            throw new IllegalStateException("the store is down");
        }

        @Override
        public void release() {}

        @Override
        public void keep() {}
    }

    private static final class BrokenLimit implements InFlightLimit {
        @Override
        public Permit acquire(Duration longest) {
            return () -> {
                throw new IllegalStateException("the store is down");
            };
        }

        @Override
        public void adjustTo(int number) {}
    }

    private static final class BrokenStore extends FullDisk {
        @Override
        public void answered(RequestFingerprint request, JournalAnswer answer) {
            throw new IllegalStateException("the store is down");
        }
    }

    /** Knows nothing when it is asked, and the answer when the request is about to be sent. */
    private static final class LateNews extends FullDisk {
        @Override
        public Optional<JournalEntry> begin(
                RequestFingerprint request, String operation, boolean sendAgain, Duration patience) {
            return Optional.of(new JournalEntry(
                    request,
                    operation,
                    Instant.EPOCH,
                    JournalEntry.State.ANSWERED,
                    Optional.of(JournalAnswer.of(BATCH)),
                    ""));
        }
    }

    private static class FullDisk implements Journal {
        @Override
        public Optional<JournalEntry> find(RequestFingerprint request, Duration patience) {
            return Optional.empty();
        }

        @Override
        public Optional<JournalEntry> begin(
                RequestFingerprint request, String operation, boolean sendAgain, Duration patience) {
            return Optional.empty();
        }

        @Override
        public void answered(RequestFingerprint request, JournalAnswer answer) throws IOException {
            throw new IOException("no space left");
        }

        @Override
        public void failed(RequestFingerprint request, Delivery delivery, String reason) throws IOException {
            throw new IOException("no space left");
        }
    }
}
