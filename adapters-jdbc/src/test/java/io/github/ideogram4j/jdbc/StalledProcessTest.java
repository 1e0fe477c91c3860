package io.github.ideogram4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process stops in the middle of a transaction, a row stays locked, or there is much to be recorded. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class StalledProcessTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final String LOCK = "SELECT allowed FROM ideogram_limit FOR UPDATE";

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void release_limitIsLocked_returnsAndGivesBackLater(Engine engine) throws Exception {
        try (TestDatabase database = engine.database();
                JdbcInstance instance = JdbcInstance.of(database.pool())) {
            JdbcInFlightLimit limit = JdbcInFlightLimit.of(instance, "key", 1);
            InFlightLimit.Permit permit = limit.acquire(LONG);
            try (Connection locking = locked(database)) {
                assertThatThrownBy(permit::release)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("will be given back");
                assertThatThrownBy(() -> limit.adjustTo(1)).isInstanceOf(IllegalStateException.class);
                locking.rollback();
            }

            limit.acquire(LONG).release();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void acquire_limitIsLocked_isOutOfTime(Engine engine) throws Exception {
        try (TestDatabase database = engine.database();
                JdbcInstance instance = JdbcInstance.of(database.pool())) {
            JdbcInFlightLimit limit = JdbcInFlightLimit.of(instance, "key", 1);
            limit.acquire(LONG).release();
            try (Connection locking = locked(database)) {
                assertThatThrownBy(() -> limit.acquire(Duration.ZERO)).isInstanceOf(TimeoutException.class);
                assertThatThrownBy(() -> limit.acquire(Duration.ofMillis(2_600)))
                        .isInstanceOf(TimeoutException.class);
                locking.rollback();
            }
        }
    }

    @Test
    void acquire_limitIsLocked_canBeInterrupted() throws Exception {
        try (TestDatabase database = Engine.POSTGRES.database();
                JdbcInstance instance = JdbcInstance.of(database.pool())) {
            JdbcInFlightLimit limit = JdbcInFlightLimit.of(instance, "key", 1);
            limit.acquire(LONG).release();
            try (Connection locking = locked(database)) {
                CountDownLatch interrupted = new CountDownLatch(1);
                Thread waiter = new Thread(() -> {
                    try {
                        limit.acquire(Duration.ofDays(1));
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    } catch (TimeoutException e) {
                        throw new AssertionError(e);
                    }
                });
                waiter.start();
                while (!database.read("SELECT COUNT(*) FROM pg_locks WHERE NOT granted")
                        .equals("1")) {
                    Thread.onSpinWait();
                }

                waiter.interrupt();

                assertThat(interrupted.await(50, TimeUnit.SECONDS)).isTrue();
                locking.rollback();
            }
        }
    }

    @Test
    void acquire_processStopsInItsTransaction_othersGoOn() throws Exception {
        try (TestDatabase database = Engine.POSTGRES.database();
                JdbcInstance stopped = JdbcInstance.builder(database.pool())
                        .lease(Duration.ofSeconds(1))
                        .build();
                JdbcInstance other = JdbcInstance.of(database.pool())) {
            JdbcInFlightLimit.of(stopped, "key", 1).acquire(LONG).release();
            CountDownLatch goesOn = new CountDownLatch(1);
            CountDownLatch locks = new CountDownLatch(1);
            Future<Boolean> work = threads.submit(() -> stopped.database().atomic(LONG, transaction -> {
                transaction.query(row -> 1, LOCK);
                locks.countDown();
                awaitUninterrupted(goesOn);
                return true;
            }));
            assertThat(locks.await(50, TimeUnit.SECONDS)).isTrue();

            JdbcInFlightLimit.of(other, "key", 1).acquire(LONG).release();

            goesOn.countDown();
            assertThat(work.get(50, TimeUnit.SECONDS)).isTrue(); // on another connection
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void renew_thereIsAlwaysMoreToRecord_keepsTheLease(Engine engine) throws Exception {
        try (TestDatabase database = engine.database();
                JdbcInstance instance = JdbcInstance.builder(database.pool())
                        .lease(Duration.ofSeconds(1))
                        .build()) {
            JdbcInFlightLimit.of(instance, "key", 1).acquire(LONG).release();
            AtomicBoolean more = new AtomicBoolean(true);
            instance.later(new Database.Work<Boolean>() {
                @Override
                public Boolean on(Transaction transaction) {
                    if (more.get()) {
                        instance.later(this);
                    }
                    return true;
                }
            });
            String renewals = "SELECT COUNT(*) FROM ideogram_instance WHERE seen_at > started_at + INTERVAL '2' SECOND";

            while (!database.read(renewals).equals("1")) {
                Thread.onSpinWait();
            }
            more.set(false);
        }
    }

    @Test
    void later_memoryIsShortOnce_isRecordedAllTheSame() throws Exception {
        try (TestDatabase database = Engine.H2.database();
                JdbcInstance instance = JdbcInstance.of(database.pool())) {
            JdbcInFlightLimit.of(instance, "key", 1).acquire(LONG).release();
            AtomicBoolean first = new AtomicBoolean(true);
            CountDownLatch recorded = new CountDownLatch(1);

            instance.later(transaction -> {
                if (first.getAndSet(false)) {
                    throw new OutOfMemoryError("on purpose");
                }
                recorded.countDown();
                return true;
            });

            assertThat(recorded.await(50, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Its lease has ended, and somebody has locked its row. */
    @Test
    void hold_leaseIsToBeRenewed_locksNoAccountMeanwhile() throws Exception {
        try (TestDatabase database = Engine.POSTGRES.database();
                JdbcInstance instance = JdbcInstance.of(database.pool());
                Connection locking = database.pool().getConnection()) {
            JdbcBudget budget = JdbcBudget.of(instance, "account", Money.of("1"));
            Quote quote = new Quote.Exact(Money.of("0.06"), "list");
            budget.hold(quote).spend();
            database.endLeases();
            locking.setAutoCommit(false);
            try (Statement statement = locking.createStatement()) {
                statement.execute("SELECT 1 FROM ideogram_instance FOR UPDATE");
            }

            Future<Budget.Hold> hold = threads.submit(() -> budget.hold(quote));
            while (!database.read("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND wait_event_type = 'Lock'")
                    .equals("1")) {
                Thread.onSpinWait();
            }

            assertThat(database.read("SELECT account FROM ideogram_budget FOR UPDATE NOWAIT"))
                    .isEqualTo("account");
            locking.rollback();
            hold.get(50, TimeUnit.SECONDS).spend();
            assertThat(budget.balance().spent()).isEqualTo(Money.of("0.12"));
        }
    }

    /** Nothing is free, so who waits locks and writes nothing. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void acquire_nothingIsFree_onlyReads(Engine engine) throws Exception {
        try (TestDatabase database = engine.database();
                JdbcInstance holder = JdbcInstance.of(database.pool())) {
            InterceptedDataSource source = new InterceptedDataSource(database.pool());
            try (JdbcInstance waiting = JdbcInstance.builder(source.dataSource())
                    .notifications(false)
                    .build()) {
                InFlightLimit.Permit permit =
                        JdbcInFlightLimit.of(holder, "key", 1).acquire(LONG);
                Future<InFlightLimit.Permit> waiter = threads.submit(
                        () -> JdbcInFlightLimit.of(waiting, "key", 1).acquire(LONG));
                while (!database.read("SELECT COUNT(*) FROM ideogram_ticket").equals("2")) {
                    Thread.onSpinWait();
                }
                long statements = source.statements();
                long commits = source.commits();
                while (source.statements() < statements + 8) {
                    Thread.onSpinWait();
                }

                assertThat(source.commits()).isEqualTo(commits);
                permit.release();
                waiter.get(50, TimeUnit.SECONDS).release();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void hold_thereIsNoConnection_leavesNothingToUndo(Engine engine) throws Exception {
        try (TestDatabase database = engine.database()) {
            InterceptedDataSource source = new InterceptedDataSource(database.pool());
            JdbcInstance instance = JdbcInstance.of(source.dataSource());
            JdbcBudget budget = JdbcBudget.of(instance, "account", Money.of("1"));
            Quote quote = new Quote.Exact(Money.of("0.06"), "list");
            budget.hold(quote).spend();
            source.down(true);
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(() -> budget.hold(quote)).hasMessageContaining("the server is down");
            }
            source.down(false);
            long commits = source.commits();

            instance.close();

            assertThat(source.commits() - commits).isEqualTo(1); // the end of the lease
        }
    }

    @Test
    void close_heartbeatIsRecording_waitsForItAndEndsTheLease() throws Exception {
        try (TestDatabase database = Engine.POSTGRES.database()) {
            JdbcInstance instance = JdbcInstance.of(database.pool());
            JdbcInFlightLimit.of(instance, "key", 1).acquire(LONG).release();
            CountDownLatch records = new CountDownLatch(1);
            CountDownLatch goesOn = new CountDownLatch(1);
            instance.later(transaction -> {
                records.countDown();
                awaitUninterrupted(goesOn);
                return transaction.update("UPDATE ideogram_limit SET most = 7");
            });
            assertThat(records.await(50, TimeUnit.SECONDS)).isTrue();

            Thread closing = new Thread(instance::close);
            closing.start();
            while (closing.getState() != Thread.State.TIMED_WAITING && closing.isAlive()) {
                Thread.onSpinWait();
            }
            assertThat(closing.isAlive()).isTrue();
            goesOn.countDown();
            closing.join();

            assertThat(database.read("SELECT most FROM ideogram_limit")).isEqualTo("7");
            assertThat(database.read("SELECT COUNT(*) FROM ideogram_live_instance"))
                    .isEqualTo("0");
        }
    }

    /** Nobody looks for itself here: only a notification can wake the waiter. */
    @Test
    void acquire_otherMachineReleases_isWokenByNotification() throws Exception {
        try (TestDatabase database = Engine.POSTGRES.database();
                JdbcInstance one = JdbcInstance.of(database.pool());
                JdbcInstance other = JdbcInstance.builder(database.pool())
                        .pollWhileListening(Duration.ofDays(1))
                        .build()) {
            InFlightLimit.Permit permit = JdbcInFlightLimit.of(one, "key", 1).acquire(LONG);
            other.grants().start();
            while (!other.grants().isListening()) {
                Thread.onSpinWait();
            }
            Future<InFlightLimit.Permit> waiter =
                    threads.submit(() -> JdbcInFlightLimit.of(other, "key", 1).acquire(Duration.ofDays(2)));
            while (!database.read("SELECT COUNT(*) FROM ideogram_ticket WHERE NOT granted")
                    .equals("1")) {
                Thread.onSpinWait();
            }

            permit.release();

            waiter.get(50, TimeUnit.SECONDS).release();
        }
    }

    @Test
    void toString_nestedBudgets_namesTheInnerFirst() throws Exception {
        try (TestDatabase database = Engine.H2.database();
                JdbcInstance instance = JdbcInstance.of(database.pool())) {
            JdbcBudget tenant = JdbcBudget.of(instance, "tenant", Money.of("1"));

            assertThat(tenant.within(JdbcBudget.of(instance, "all", Money.of("5"))))
                    .hasToString("budget of account tenant within all");
        }
    }

    private static Connection locked(TestDatabase database) throws Exception {
        Connection connection = database.pool().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery(LOCK);
        }
        return connection;
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
