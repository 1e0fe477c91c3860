package io.github.ideogram4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.journal.RequestFingerprint;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class JdbcSchemaTest {
    private static final RequestFingerprint A =
            RequestFingerprint.of("s", V3Generate.of("a boat"), CallOptions.defaults());

    @ParameterizedTest
    @EnumSource(Engine.class)
    void migrate_severalMachinesAtOnceAndAgain_appliesItOnce(Engine engine) throws Exception {
        try (TestDatabase database = engine == Engine.H2 ? TestDatabase.h2() : TestDatabase.postgres()) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Callable<Boolean>> machines = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                machines.add(() -> {
                    JdbcSchema.migrate(database.pool());
                    return true;
                });
            }
            for (Future<Boolean> machine : threads.invokeAll(machines)) {
                assertThat(machine.get()).isTrue();
            }
            threads.shutdown();
            JdbcSchema.migrate(database.pool());

            assertThat(database.read("SELECT COUNT(*) FROM ideogram_schema WHERE version = 1"))
                    .isEqualTo("1");
        }
    }

    /** As Flyway does: the whole script at once, and by nobody of this library. */
    @Test
    void migrate_scriptWasAppliedByAnotherTool_hasNothingToDo() throws Exception {
        try (TestDatabase database = TestDatabase.postgres();
                var in = JdbcSchema.class.getResourceAsStream("postgresql/V1__ideogram4j.sql")) {
            database.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));

            JdbcSchema.migrate(database.pool());

            assertThat(database.read("SELECT COUNT(*) FROM ideogram_schema")).isEqualTo("1");
            assertThat(database.read("SELECT COUNT(*) FROM ideogram_in_flight")).isEqualTo("0");
        }
    }

    /** There are two scripts because H2 has no partial index, and no function that tells the start of the server. */
    @Test
    void migrate_bothEngines_haveTheSameTablesViewsAndColumns() throws Exception {
        String columns = "SELECT string_agg(name, ' ' ORDER BY name) FROM (SELECT lower(table_name) || '.' ||"
                + " lower(column_name) AS name FROM information_schema.columns"
                + " WHERE lower(table_name) LIKE 'ideogram_%') c";
        try (TestDatabase postgres = Engine.POSTGRES.database();
                TestDatabase h2 = Engine.H2.database()) {
            assertThat(h2.read(columns))
                    .contains("ideogram_live_instance.lease_until")
                    .isEqualTo(postgres.read(columns));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void use_tablesAreMissing_namesTheRemedy(Engine engine) throws Exception {
        try (TestDatabase database = engine == Engine.H2 ? TestDatabase.h2() : TestDatabase.postgres();
                JdbcInstance instance = JdbcInstance.of(database.pool())) {
            assertThatThrownBy(() -> JdbcJournal.of(instance).find(A, Duration.ofSeconds(5)))
                    .hasMessageContaining("JdbcSchema.migrate creates them");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void migrate_tablesOfALaterVersion_isRefused(Engine engine) throws Exception {
        try (TestDatabase database = engine.database()) {
            database.execute("INSERT INTO ideogram_schema (version, applied_at) VALUES (2, CURRENT_TIMESTAMP)");

            assertThatThrownBy(() -> JdbcSchema.migrate(database.pool()))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("the tables have version 2, this library knows up to 1");
        }
    }

    /** Whatever else writes to the tables. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void budget_database_refusesMoreThanTheCap(Engine engine) throws Exception {
        try (TestDatabase database = engine.database();
                JdbcInstance instance = JdbcInstance.of(database.pool())) {
            JdbcBudget.of(instance, "a", Money.of("1")).hold(new Quote.Exact(Money.of("0.06"), "l"));

            assertThatThrownBy(() -> database.execute("UPDATE ideogram_budget SET spent = 0.95"))
                    .isInstanceOf(SQLException.class);
        }
    }

    /** Such a server forgets what it has confirmed. */
    @Test
    void begin_commitsAreNotDurable_isRefused() throws Exception {
        try (TestDatabase database = Engine.POSTGRES.database();
                JdbcInstance instance = JdbcInstance.of(new InterceptedDataSource(database.pool(), connection -> {
                            try (Statement statement = connection.createStatement()) {
                                statement.execute("SET synchronous_commit = off");
                            }
                        })
                        .dataSource())) {
            assertThatThrownBy(() -> JdbcJournal.of(instance).begin(A, "v3-generate", false, Duration.ofSeconds(5)))
                    .hasMessageStartingWith("synchronous_commit is off");
        }
    }

    @Test
    void notification_ofAGrant_wakesTheThreadThatWaits() throws Exception {
        UUID machine = UUID.randomUUID();
        UUID ticket = UUID.randomUUID();
        try (TestDatabase database = Engine.POSTGRES.database();
                GrantListener listener =
                        new GrantListener(new Database(database.pool(), Duration.ofSeconds(10)), machine, true);
                Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            CompletableFuture<Boolean> granted = listener.add(ticket, "key").granted();
            listener.start();
            while (!listener.isListening()) {
                Thread.onSpinWait();
            }

            statement.execute("SELECT pg_notify('" + GrantListener.channel(machine) + "', 'no ticket')");
            statement.execute("SELECT pg_notify('" + GrantListener.channel(machine) + "', '" + ticket + "')");

            assertThat(granted.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void builder_valuesOutOfRange_areRefused() throws Exception {
        try (TestDatabase database = TestDatabase.h2()) {
            JdbcInstance.Builder builder = JdbcInstance.builder(database.pool());
            assertThatThrownBy(() -> builder.lease(Duration.ofMillis(999)))
                    .hasMessage("lease not in 1 s-1 day: PT0.999S");
            assertThatThrownBy(() -> builder.name("n".repeat(201))).hasMessageContaining("200");
            JdbcInstance instance = builder.name("web-1").build();
            assertThat(instance).hasToString("JdbcInstance[web-1, lease 30000 ms]");
            assertThatThrownBy(() -> JdbcInFlightLimit.of(instance, "key", 0)).hasMessage("in-flight limit < 1: 0");
            assertThatThrownBy(() -> JdbcBudget.of(instance, " ", Money.ZERO)).hasMessageContaining("blank");
            instance.close();
        }
    }
}
