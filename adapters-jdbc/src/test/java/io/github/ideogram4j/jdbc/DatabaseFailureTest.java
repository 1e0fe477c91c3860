package io.github.ideogram4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.journal.JournalEntry;
import io.github.ideogram4j.journal.RequestFingerprint;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.observe.CallListener;
import io.github.ideogram4j.observe.CallObserver;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.policy.RetryPolicy;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database goes away before a call, during a call, and in the middle of a commit. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class DatabaseFailureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final V3Generate OPERATION = V3Generate.of("a boat");
    private static final RequestFingerprint A = RequestFingerprint.of("aihubmix", OPERATION, CallOptions.defaults());
    private static final RequestFingerprint B =
            RequestFingerprint.of("aihubmix", V3Generate.of("a barge"), CallOptions.defaults());
    private static final Quote SIX_CENTS = new Quote.Exact(Money.of("0.06"), "list");

    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    private static final class Machine {
        final InterceptedDataSource source;
        final JdbcInstance instance;
        final JdbcJournal journal;
        final JdbcBudget budget;
        final JdbcInFlightLimit limit;

        Machine(TestDatabase database) {
            source = new InterceptedDataSource(database.pool());
            instance = JdbcInstance.of(source.dataSource());
            journal = JdbcJournal.of(instance);
            budget = JdbcBudget.of(instance, "account", Money.of("1"));
            limit = JdbcInFlightLimit.of(instance, "key", 1);
        }
    }

    private Machine machine(TestDatabase database) {
        Machine machine = new Machine(database);
        open.add(machine.instance);
        open.add(database);
        return machine;
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "budget", "limit"})
    void execute_databaseIsDown_sendsNothingAndSaysSo(String part) throws Exception {
        Machine machine = machine(Engine.H2.database());
        StubTransport transport = new StubTransport(() -> {});
        machine.source.down(true);

        ImageServiceException failure = catchThrowableOfType(
                ImageServiceException.class,
                () -> ideogram(transport, machine.instance, part).generate(OPERATION));

        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(failure).hasMessageContaining("nothing was sent: the server is down");
        assertThat(transport.calls()).isZero();
    }

    private static Ideogram ideogram(StubTransport transport, JdbcInstance instance, String part) {
        Ideogram.Builder builder = Ideogram.builder(transport).retry(RetryPolicy.never());
        switch (part) {
            case "journal" -> builder.journal(JdbcJournal.of(instance));
            case "budget" -> builder.budget(JdbcBudget.of(instance, "account", Money.of("1")));
            default -> builder.limit(JdbcInFlightLimit.of(instance, "key", 1));
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"journal", "budget", "limit"})
    void execute_interruptedWhileWaitingForAConnection_endsAsInterrupted(String part) throws Exception {
        StubTransport transport = new StubTransport(() -> {});
        try (TestDatabase database = Engine.H2.database();
                HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(50_000);
            AtomicReference<ImageServiceException> failure = new AtomicReference<>();
            try (Connection only = pool.getConnection();
                    JdbcInstance instance = JdbcInstance.of(pool)) {
                Thread caller = new Thread(() -> failure.set(catchThrowableOfType(
                        ImageServiceException.class,
                        () -> ideogram(transport, instance, part).generate(OPERATION))));
                caller.start();
                while (caller.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }

                caller.interrupt();
                caller.join();

                assertThat(only.isValid(1)).isTrue();
            }
            assertThat(failure.get())
                    .isInstanceOfSatisfying(
                            CallInterruptedException.class,
                            interrupt -> assertThat(interrupt.delivery()).isEqualTo(Delivery.NOT_SENT));
            assertThat(transport.calls()).isZero();
        }
    }

    /** It waits in the queue, and looks whether it is its turn. */
    @Test
    void acquire_interruptedWhileItsLookWaitsForAConnection_endsAsInterrupted() throws Exception {
        try (TestDatabase database = Engine.H2.database();
                HikariDataSource pool = new HikariDataSource();
                JdbcInstance holder = JdbcInstance.of(database.pool())) {
            pool.setJdbcUrl(database.url());
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(3_000);
            AtomicReference<Throwable> failure = new AtomicReference<>();
            JdbcInFlightLimit.of(holder, "key", 1).acquire(PATIENCE);
            try (JdbcInstance instance = JdbcInstance.of(pool)) {
                JdbcInFlightLimit limit = JdbcInFlightLimit.of(instance, "key", 1);
                Thread caller = new Thread(() -> failure.set(catchThrowable(() -> limit.acquire(PATIENCE))));
                caller.start();
                while (!database.read("SELECT COUNT(*) FROM ideogram_ticket").equals("2")) {
                    Thread.onSpinWait();
                }
                try (Connection only = pool.getConnection()) {
                    while (pool.getHikariPoolMXBean().getThreadsAwaitingConnection() == 0) {
                        Thread.onSpinWait();
                    }
                    caller.interrupt();
                    caller.join(); // it cannot leave the queue before that is recorded
                    assertThat(only.isValid(1)).isTrue();
                }
            }
            assertThat(failure.get()).isInstanceOf(InterruptedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void execute_databaseGoesAwayDuringTheCall_returnsTheResultAndRecordsItLater(Engine engine) throws Exception {
        TestDatabase database = engine.database();
        Machine machine = machine(database);
        StubTransport transport = new StubTransport(() -> machine.source.down(true));
        List<Exception> unrecorded = new CopyOnWriteArrayList<>();
        Ideogram ideogram = Ideogram.builder(transport)
                .journal(machine.journal)
                .budget(machine.budget)
                .limit(machine.limit)
                .observer(new CallObserver() {
                    @Override
                    public CallListener started(Operation<?> operation, Gateway gateway) {
                        return new CallListener() {
                            @Override
                            public void unrecorded(Exception cause) {
                                unrecorded.add(cause);
                            }
                        };
                    }
                })
                .build();

        ImageBatch result = ideogram.generate(OPERATION);

        assertThat(result.requestId()).contains("r-1");
        assertThat(unrecorded)
                .hasSize(3)
                .allSatisfy(cause -> assertThat(cause).hasMessageContaining("the server is down"));
        assertThat(database.read("SELECT state FROM ideogram_request")).isEqualTo("SENT");
        machine.source.down(false);
        awaitRead(database, "SELECT state FROM ideogram_request", "ANSWERED");
        awaitRead(database, "SELECT CAST(spent * 100 AS INTEGER) FROM ideogram_budget", "6");
        awaitRead(database, "SELECT COUNT(*) FROM ideogram_ticket", "0");
        assertThat(ideogram.generate(OPERATION)).isEqualTo(result);
        assertThat(transport.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void begin_confirmationIsLost_getsThrough(Engine engine) throws Exception {
        Machine machine = machine(engine.database());
        machine.journal.begin(A, "v3-generate", false, PATIENCE);
        machine.journal.failed(A, Delivery.REJECTED, "");
        machine.source.loseNextConfirmation();

        assertThat(machine.journal.begin(A, "v3-generate", false, PATIENCE)).isEmpty();

        assertThat(machine.source.hasLostConfirmation()).isTrue();
        assertThat(machine.journal.begin(A, "v3-generate", false, PATIENCE)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void begin_nothingIsKnown_isTakenBackLater(Engine engine) throws Exception {
        TestDatabase database = engine.database();
        Machine machine = machine(database);
        machine.journal.begin(A, "v3-generate", false, PATIENCE);
        machine.journal.failed(A, Delivery.UNKNOWN, "lost");
        machine.source.loseNextConfirmationAndGoDown();

        assertThatThrownBy(() -> machine.journal.begin(A, "v3-generate", true, PATIENCE))
                .isInstanceOf(IOException.class);
        assertThat(database.read("SELECT state FROM ideogram_request")).isEqualTo("SENT");
        machine.source.down(false);

        awaitRead(database, "SELECT state FROM ideogram_request", "UNKNOWN");
        assertThat(machine.journal.find(A, PATIENCE)).map(JournalEntry::reason).contains("lost");
    }

    /** The refusal of the first attempt is recorded twice: once unconfirmed, and again while the second is under way. */
    @ParameterizedTest
    @EnumSource(value = Delivery.class, names = "RECEIVED", mode = EnumSource.Mode.EXCLUDE)
    void failed_nothingIsKnown_doesNotTouchTheNextAttempt(Delivery outcome) throws Exception {
        TestDatabase database = Engine.POSTGRES.database();
        Machine machine = machine(database);
        machine.journal.begin(A, "v3-generate", false, PATIENCE);
        machine.source.loseNextConfirmationAndGoDown();
        assertThatThrownBy(() -> machine.journal.failed(A, outcome, "first")).isInstanceOf(IOException.class);
        machine.source.down(false);
        assertThat(machine.journal.begin(A, "v3-generate", true, PATIENCE)).isEmpty();

        machine.source.down(true);
        assertThatThrownBy(() -> machine.journal.failed(B, Delivery.UNKNOWN, "last"))
                .isInstanceOf(IOException.class);
        machine.source.down(false);
        awaitRead(database, "SELECT reason FROM ideogram_request WHERE reason = 'last'", "last");

        assertThat(database.read("SELECT state FROM ideogram_request WHERE reason <> 'last'"))
                .isEqualTo("SENT");
        Machine other = machine(database);
        assertThat(other.journal.begin(A, "v3-generate", true, PATIENCE))
                .map(JournalEntry::reason)
                .contains("it is under way");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void hold_confirmationIsLost_reservesOnce(Engine engine) throws Exception {
        TestDatabase database = engine.database();
        Machine machine = machine(database);
        machine.budget.hold(SIX_CENTS).release();
        machine.source.loseNextConfirmation();

        Budget.Hold hold = machine.budget.hold(SIX_CENTS);

        assertThat(machine.source.hasLostConfirmation()).isTrue();
        assertThat(machine.budget.balance().reserved()).isEqualTo(Money.of("0.06"));
        machine.source.loseNextConfirmation();
        hold.spend();
        assertThat(machine.budget.balance()).hasToString("$0.94 of $1.00 available");
        assertThat(machine.budget.balance().spent()).isEqualTo(Money.of("0.06"));
        assertThat(database.read("SELECT COUNT(*) FROM ideogram_hold")).isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void acquire_confirmationIsLost_takesOnePermit(Engine engine) throws Exception {
        Machine machine = machine(engine.database());
        machine.limit.acquire(Duration.ZERO).release();
        machine.source.loseNextConfirmation();

        InFlightLimit.Permit permit = machine.limit.acquire(Duration.ZERO);

        assertThat(machine.source.hasLostConfirmation()).isTrue();
        assertThatThrownBy(() -> machine.limit.acquire(Duration.ZERO)).isInstanceOf(TimeoutException.class);
        permit.release();
        machine.limit.acquire(Duration.ZERO).release();
    }

    private static void awaitRead(TestDatabase database, String sql, String value) throws Exception {
        while (!database.read(sql).equals(value)) {
            Thread.onSpinWait();
        }
    }
}
