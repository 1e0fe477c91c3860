package io.github.ideogram4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.journal.JournalAnswer;
import io.github.ideogram4j.journal.JournalEntry;
import io.github.ideogram4j.journal.RequestFingerprint;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a machine leaves behind that lives no more, or was thought to. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class DeadMachineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final RequestFingerprint A =
            RequestFingerprint.of("s", V3Generate.of("a boat"), CallOptions.defaults());
    private static final Quote SIX_CENTS = new Quote.Exact(Money.of("0.06"), "list");
    private static final String LIVE = "SELECT string_agg(name || ' until '"
            + " || round(extract(epoch FROM lease_until - pg_postmaster_start_time())::numeric / 3600), ', '"
            + " ORDER BY name) FROM ideogram_live_instance";

    @ParameterizedTest
    @EnumSource(Engine.class)
    void hold_ofADeadMachine_staysUntilSomebodyDecides(Engine engine) throws Exception {
        try (TestDatabase database = engine.database();
                JdbcInstance dead = JdbcInstance.of(database.pool());
                JdbcInstance living = JdbcInstance.of(database.pool())) {
            JdbcBudget outer = JdbcBudget.of(dead, "all", Money.of("5"));
            JdbcBudget.of(dead, "tenant", Money.of("1")).within(outer).hold(SIX_CENTS);
            JdbcBudget.of(dead, "tenant", Money.of("1")).within(outer).hold(SIX_CENTS);
            JdbcBudget tenant = JdbcBudget.of(living, "tenant", Money.of("1"));
            assertThat(tenant.unknownHolds()).isEmpty();

            database.endLeases();

            List<JdbcBudget.UnknownHold> unknown = tenant.unknownHolds();
            assertThat(unknown)
                    .extracting(JdbcBudget.UnknownHold::amount)
                    .containsExactly(Money.of("0.06"), Money.of("0.06"));
            assertThat(tenant.balance().available()).isEqualTo(Money.of("0.88"));
            assertThat(database.read("SELECT CAST(unknown_outcome * 100 AS INTEGER) FROM ideogram_balance"
                            + " WHERE account = 'all'"))
                    .isEqualTo("12");
            assertThat(tenant.settleUnknown(unknown.get(0).id(), true)).isTrue();
            assertThat(tenant.settleUnknown(unknown.get(0).id(), true)).isFalse();
            assertThat(tenant.settleUnknown(unknown.get(1).id(), false)).isTrue();
            assertThat(tenant.balance().spent()).isEqualTo(Money.of("0.06"));
            assertThat(tenant.balance().reserved()).isEqualTo(Money.ZERO);
            assertThat(JdbcBudget.of(living, "all", Money.ZERO).balance().available())
                    .isEqualTo(Money.of("4.94"));
        }
    }

    /** The machine was thought dead, and was not. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void spend_somebodyHasDecided_isReported(Engine engine) throws Exception {
        try (TestDatabase database = engine.database();
                JdbcInstance slow = JdbcInstance.of(database.pool());
                JdbcInstance other = JdbcInstance.of(database.pool())) {
            Budget.Hold hold = JdbcBudget.of(slow, "tenant", Money.of("1")).hold(SIX_CENTS);
            database.endLeases();
            JdbcBudget budget = JdbcBudget.of(other, "tenant", Money.of("1"));
            UUID id = budget.unknownHolds().get(0).id();
            budget.settleUnknown(id, false);

            assertThatThrownBy(hold::spend)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("budget of account tenant: the call was billed, but its reservation " + id + " was"
                            + " settled by somebody else; if as not billed, what is spent is too low by 0.06");

            assertThat(budget.balance().spent()).isEqualTo(Money.ZERO);
            hold.spend();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void hold_underWay_cannotBeSettledByOthers(Engine engine) throws Exception {
        try (TestDatabase database = engine.database();
                JdbcInstance instance = JdbcInstance.of(database.pool())) {
            JdbcBudget budget = JdbcBudget.of(instance, "tenant", Money.of("1"));
            budget.hold(SIX_CENTS);
            String id = database.read("SELECT id FROM ideogram_hold");

            assertThat(budget.settleUnknown(UUID.fromString(id), false)).isFalse();

            assertThat(budget.balance().reserved()).isEqualTo(Money.of("0.06"));
            assertThatThrownBy(() -> budget.limit(Money.of("0.05")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("limit of account tenant < reserved + spent: 0.05 < 0.06 + 0.00");
            budget.limit(Money.of("2"));
            assertThat(JdbcBudget.of(instance, "tenant", Money.of("1"))
                            .balance()
                            .limit())
                    .isEqualTo(Money.of("2"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void permit_ofADeadMachine_goesToTheNext(Engine engine) throws Exception {
        try (TestDatabase database = engine.database();
                JdbcInstance dead = JdbcInstance.of(database.pool());
                JdbcInstance living = JdbcInstance.of(database.pool())) {
            JdbcInFlightLimit.of(dead, "key", 1).acquire(PATIENCE);
            JdbcInFlightLimit limit = JdbcInFlightLimit.of(living, "key", 1);
            assertThatThrownBy(() -> limit.acquire(Duration.ZERO)).isInstanceOf(TimeoutException.class);
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<InFlightLimit.Permit> waiter = thread.submit(() -> limit.acquire(PATIENCE));
            while (!database.read("SELECT COUNT(*) FROM ideogram_ticket").equals("2")) {
                Thread.onSpinWait();
            }

            database.execute("UPDATE ideogram_instance SET lease_until = seen_at WHERE id = '" + dead.id() + "'");

            assertThat(waiter.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotNull();
            thread.shutdown();
        }
    }

    /** The next look by itself is a day away: only the end of the lease can wake the waiter. */
    @Test
    void permit_ofADeadMachine_goesToTheNextWhenItsLeaseEnds() throws Exception {
        try (TestDatabase database = Engine.POSTGRES.database()) {
            InterceptedDataSource network = new InterceptedDataSource(database.pool());
            try (JdbcInstance dying = JdbcInstance.builder(network.dataSource())
                            .lease(Duration.ofSeconds(2))
                            .build();
                    JdbcInstance living = JdbcInstance.builder(database.pool())
                            .pollWhileListening(Duration.ofDays(1))
                            .build()) {
                JdbcInFlightLimit.of(dying, "key", 1).acquire(PATIENCE);
                living.grants().start();
                while (!living.grants().isListening()) {
                    Thread.onSpinWait();
                }
                network.down(true);

                JdbcInFlightLimit.of(living, "key", 1).acquire(PATIENCE);

                assertThat(database.read("SELECT lease_until < CURRENT_TIMESTAMP FROM ideogram_instance WHERE id = '"
                                + dying.id() + "'"))
                        .isEqualTo("t");
            }
        }
    }

    /** In hours from the start of the server: it was down from -3, the time of the last renewal. */
    @Test
    void lease_serverWasDown_endsLaterByTheDownTime() throws Exception {
        try (TestDatabase database = Engine.POSTGRES.database()) {
            insertLease(database, "ended before", -5, -3.1);
            insertLease(database, "ended meanwhile", -4, -1);
            insertLease(database, "lasted", -4, 1);
            insertLease(database, "renewed since", 0.000001, 2);
            insertLease(database, "closed", -3, -3);

            assertThat(database.read(LIVE)).isEqualTo("ended meanwhile until 2, lasted until 4, renewed since until 2");
        }
    }

    /** The first renewal after the start replaces the last one before it, which told when the server stopped. */
    @Test
    void lease_serverWasDown_theDeadStayDeadWhenOthersRenew() throws Exception {
        try (TestDatabase database = Engine.POSTGRES.database();
                JdbcInstance living = JdbcInstance.builder(database.pool())
                        .lease(Duration.ofHours(1))
                        .build()) {
            Database.Work<Boolean> renewal = transaction -> {
                living.register(transaction);
                return true;
            };
            living.database().atomic(PATIENCE, renewal);
            insertLease(database, "dead", -5, -3.5);
            insertLease(database, "ended meanwhile", -4, -2);
            database.execute("UPDATE ideogram_instance SET name = 'living', seen_at = pg_postmaster_start_time()"
                    + " - INTERVAL '3 hours', lease_until = pg_postmaster_start_time() - INTERVAL '2 hours'"
                    + " WHERE id = '" + living.id() + "'");
            assertThat(database.read(LIVE)).isEqualTo("ended meanwhile until 1, living until 1");

            living.database().atomic(PATIENCE, renewal);
            living.database().atomic(PATIENCE, renewal);

            assertThat(database.read(LIVE)).isEqualTo("ended meanwhile until 1, living until 1");
        }
    }

    @Test
    void lease_serverWasDown_anEntryOfTheJournalTellsSinceWhen_alsoIfItChanges() throws Exception {
        try (TestDatabase database = Engine.POSTGRES.database();
                JdbcInstance living = JdbcInstance.builder(database.pool())
                        .lease(Duration.ofHours(1))
                        .build()) {
            Database.Work<Boolean> renewal = transaction -> {
                living.register(transaction);
                return true;
            };
            living.database().atomic(PATIENCE, renewal);
            insertLease(database, "ended meanwhile", -4, -1);
            database.execute("UPDATE ideogram_instance SET name = 'living', seen_at = pg_postmaster_start_time()"
                    + " - INTERVAL '3 hours', lease_until = pg_postmaster_start_time() - INTERVAL '1 hour'"
                    + " WHERE id = '" + living.id() + "'");
            database.execute("INSERT INTO ideogram_request (fingerprint, operation, state, since, reason) VALUES"
                    + " ('f', 'v3-generate', 'UNKNOWN', pg_postmaster_start_time() - INTERVAL '2 hours', '')");
            assertThat(database.read(LIVE)).isEqualTo("ended meanwhile until 1, living until 1");

            living.database().atomic(PATIENCE, renewal);
            database.execute("DELETE FROM ideogram_request");

            assertThat(database.read(LIVE)).isEqualTo("ended meanwhile until 1, living until 1");
        }
    }

    /** A day of 23 hours: it was down for a day and an hour, in which the clocks of the session's zone went forward. */
    @Test
    void lease_serverWasDownForDays_doesNotDependOnTheTimeZone() throws Exception {
        try (TestDatabase database = Engine.POSTGRES.database()) {
            insertLease(database, "lasted", -6000, -1);
            String lease = "SELECT string_agg(DISTINCT (extract(epoch FROM lease_until) * 1000)::bigint::text, ' ')"
                    + " FROM ideogram_live_instance";
            Set<String> ends = new HashSet<>();
            for (String zone : List.of("UTC", "Europe/Berlin", "America/New_York", "Australia/Sydney")) {
                try (Connection connection = database.pool().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("SET TIME ZONE '" + zone + "'");
                    try (ResultSet row = statement.executeQuery(lease)) {
                        row.next();
                        ends.add(row.getString(1));
                    }
                    statement.execute("RESET TIME ZONE");
                }
            }
            assertThat(ends).hasSize(1);
        }
    }

    private static void insertLease(TestDatabase database, String name, double seen, double until) throws Exception {
        database.execute("INSERT INTO ideogram_instance (id, name, started_at, seen_at, lease_until) SELECT '"
                + UUID.randomUUID() + "', '" + name + "', started, started + " + seen
                + " * INTERVAL '1 hour', started + " + until
                + " * INTERVAL '1 hour' FROM (SELECT pg_postmaster_start_time() AS started) server");
    }

    /** It could not renew its lease for a while: its place in the queue is gone, and it queues again. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void acquire_ticketWasTakenAway_queuesAgain(Engine engine) throws Exception {
        try (TestDatabase database = engine.database();
                JdbcInstance instance = JdbcInstance.of(database.pool())) {
            JdbcInFlightLimit limit = JdbcInFlightLimit.of(instance, "key", 1);
            InFlightLimit.Permit permit = limit.acquire(PATIENCE);
            ExecutorService thread = Executors.newSingleThreadExecutor();
            Future<InFlightLimit.Permit> waiter = thread.submit(() -> limit.acquire(PATIENCE));
            while (!database.read("SELECT COUNT(*) FROM ideogram_ticket").equals("2")) {
                Thread.onSpinWait();
            }

            database.execute("DELETE FROM ideogram_ticket");
            permit.release();

            assertThat(waiter.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotNull();
            thread.shutdown();
        }
    }

    /** Its lease ended, another machine sent the request again, and then its own outcome arrives. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void failed_anotherMachineHasTakenOver_doesNotTouchItsEntry(Engine engine) throws Exception {
        try (TestDatabase database = engine.database();
                JdbcInstance slow = JdbcInstance.of(database.pool());
                JdbcInstance other = JdbcInstance.of(database.pool())) {
            JdbcJournal first = JdbcJournal.of(slow);
            JdbcJournal second = JdbcJournal.of(other);
            first.begin(A, "v3-generate", false, PATIENCE);
            database.endLeases();
            assertThat(second.begin(A, "v3-generate", true, PATIENCE)).isEmpty();

            first.failed(A, Delivery.REJECTED, "busy");
            first.failed(A, Delivery.UNKNOWN, "lost");

            assertThat(second.find(A, PATIENCE)).map(JournalEntry::reason).contains("it is under way");
            second.failed(A, Delivery.REJECTED, "busy");
            assertThat(second.find(A, PATIENCE))
                    .map(JournalEntry::state)
                    .contains(JournalEntry.State.SENT); // the first sending is as unsettled as it was
            first.answered(A, JournalAnswer.of(new Descriptions(List.of("late"))));
            assertThat(second.find(A, PATIENCE)).map(JournalEntry::state).contains(JournalEntry.State.ANSWERED);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void close_endsTheLease_andNothingIsBegunAfterwards(Engine engine) throws Exception {
        try (TestDatabase database = engine.database()) {
            JdbcInstance instance = JdbcInstance.of(database.pool());
            JdbcJournal journal = JdbcJournal.of(instance);
            journal.begin(A, "v3-generate", false, PATIENCE);
            assertThat(database.read("SELECT COUNT(*) FROM ideogram_unsettled")).isEqualTo("0");

            instance.close();

            assertThat(database.read("SELECT COUNT(*) FROM ideogram_unsettled")).isEqualTo("1");
            RequestFingerprint another = RequestFingerprint.of("s", V3Generate.of("a plane"), CallOptions.defaults());
            assertThatThrownBy(() -> journal.begin(another, "v3-generate", false, PATIENCE))
                    .hasMessageMatching("instance process [0-9]+ is closed");
        }
    }
}
