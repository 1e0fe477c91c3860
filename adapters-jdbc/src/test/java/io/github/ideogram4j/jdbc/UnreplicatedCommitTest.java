package io.github.ideogram4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.journal.RequestFingerprint;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The synchronous standby is away: a commit waits for it, and one whose wait is ended early is on the primary only. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class UnreplicatedCommitTest {
    private static final RequestFingerprint A =
            RequestFingerprint.of("s", V3Generate.of("a boat"), CallOptions.defaults());
    private static final Quote SIX_CENTS = new Quote.Exact(Money.of("0.06"), "list");
    private static final String WAITING = " FROM pg_stat_activity WHERE wait_event = 'SyncRep'";

    private EmbeddedPostgres server;
    private TestDatabase database;
    private JdbcInstance instance;

    @BeforeEach
    void open() throws Exception {
        server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start();
        database = TestDatabase.of(server).migrated();
        instance = JdbcInstance.of(database.pool());
        JdbcBudget.of(instance, "account", Money.of("1")).hold(SIX_CENTS).release();
        database.execute("CREATE TABLE probe (id INTEGER)");
    }

    @AfterEach
    void close() throws Exception {
        standby("''");
        instance.close();
        database.close();
        server.close();
    }

    /** The server may say nothing about it: {@code client_min_messages}. */
    @ParameterizedTest
    @ValueSource(strings = {"warning", "error"})
    void begin_waitForTheStandbyIsEnded_isNotBegun(String level) throws Exception {
        InterceptedDataSource source = new InterceptedDataSource(database.pool(), connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET client_min_messages = " + level);
            }
        });
        try (JdbcInstance other = JdbcInstance.builder(source.dataSource())
                .lease(Duration.ofDays(1))
                .build()) {
            JdbcJournal journal = JdbcJournal.of(other);
            other.database().atomic(Duration.ofSeconds(5), transaction -> {
                other.register(transaction);
                return true;
            });
            loseStandby();

            assertThatThrownBy(() -> journal.begin(A, "v3-generate", false, Duration.ofSeconds(1)))
                    .isInstanceOf(IOException.class);

            standby("''");
            awaitRead("SELECT COUNT(*) FROM ideogram_request", "0");
        }
    }

    @Test
    void hold_waitForTheStandbyIsEnded_reservesNothing() throws Exception {
        JdbcBudget budget = JdbcBudget.of(instance, "account", Money.of("1"));
        loseStandby();
        Thread ending = new Thread(() -> {
            try {
                awaitRead("SELECT COUNT(pg_cancel_backend(pid))" + WAITING, "1");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
        ending.start();

        assertThatThrownBy(() -> budget.hold(SIX_CENTS)).hasMessageContaining("standby");

        ending.join();
        standby("''");
        awaitRead("SELECT COUNT(*) FROM ideogram_hold", "0");
        assertThat(budget.balance().reserved()).isEqualTo(Money.ZERO);
    }

    private void loseStandby() throws SQLException {
        standby("'nobody'");
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET client_min_messages = warning");
            statement.setQueryTimeout(1);
            do {
                statement.clearWarnings();
                statement.executeUpdate("INSERT INTO probe VALUES (1)");
            } while (statement.getWarnings() == null);
        }
    }

    private void standby(String names) throws SQLException {
        database.execute("ALTER SYSTEM SET synchronous_standby_names = " + names);
        database.execute("SELECT pg_reload_conf()");
    }

    private void awaitRead(String sql, String value) throws SQLException {
        while (!database.read(sql).equals(value)) {
            Thread.onSpinWait();
        }
    }
}
