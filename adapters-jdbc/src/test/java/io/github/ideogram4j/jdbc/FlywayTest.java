package io.github.ideogram4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.pricing.Quote;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts as Flyway applies them, with the settings of docs/fleet.md. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class FlywayTest {
    @ParameterizedTest
    @EnumSource(Engine.class)
    void migrate_emptyDatabase_createsWhatTheLibraryNeeds(Engine engine) throws Exception {
        try (TestDatabase database = empty(engine)) {
            MigrateResult result = flyway(engine, database).migrate();

            assertThat(result.success).isTrue();
            assertThat(result.migrationsExecuted).isEqualTo(JdbcSchema.VERSION);
            JdbcSchema.migrate(database.pool());
            assertThat(database.read("SELECT COUNT(*) FROM ideogram_schema")).isEqualTo("1");
            flyway(engine, database).validate();
            assertThat(flyway(engine, database).migrate().migrationsExecuted).isZero();
            use(database);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void migrate_tablesOfTheApplication_areLeftAlone(Engine engine) throws Exception {
        try (TestDatabase database = empty(engine)) {
            database.execute("CREATE TABLE pictures (id INTEGER)");

            assertThat(flyway(engine, database).migrate().migrationsExecuted).isEqualTo(JdbcSchema.VERSION);

            use(database);
            assertThat(database.read("SELECT COUNT(*) FROM pictures")).isEqualTo("0");
        }
    }

    /** Applied by the library first: Flyway finds everything there, and takes over. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void migrate_libraryWasFirst_takesOver(Engine engine) throws Exception {
        try (TestDatabase database = engine.database()) {
            use(database);

            MigrateResult result = flyway(engine, database).migrate();

            assertThat(result.migrationsExecuted).isEqualTo(JdbcSchema.VERSION);
            flyway(engine, database).validate();
            assertThat(database.read("SELECT CAST(spent * 100 AS INTEGER) FROM ideogram_budget"))
                    .isEqualTo("6");
            JdbcSchema.migrate(database.pool());
            assertThat(database.read("SELECT COUNT(*) FROM ideogram_schema")).isEqualTo("1");
        }
    }

    /** Or it is told that the version is there, and applies nothing. */
    @ParameterizedTest
    @EnumSource(Engine.class)
    void baseline_libraryWasFirst_appliesNothing(Engine engine) throws Exception {
        try (TestDatabase database = engine.database()) {
            Flyway flyway = Flyway.configure()
                    .configuration(flyway(engine, database).getConfiguration())
                    .baselineVersion(Integer.toString(JdbcSchema.VERSION))
                    .load();

            flyway.baseline();

            assertThat(flyway.migrate().migrationsExecuted).isZero();
            use(database);
        }
    }

    private static TestDatabase empty(Engine engine) {
        return engine == Engine.H2 ? TestDatabase.h2() : TestDatabase.postgres();
    }

    private static Flyway flyway(Engine engine, TestDatabase database) {
        return Flyway.configure()
                .dataSource(database.pool())
                .loggers("slf4j")
                .locations("classpath:io/github/ideogram4j/jdbc/" + (engine == Engine.H2 ? "h2" : "postgresql"))
                .table("ideogram4j_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
    }

    private static void use(TestDatabase database) throws Exception {
        try (JdbcInstance instance = JdbcInstance.of(database.pool())) {
            JdbcBudget.of(instance, "account", Money.of("1"))
                    .hold(new Quote.Exact(Money.of("0.06"), "list"))
                    .spend();
            InFlightLimit.Permit permit =
                    JdbcInFlightLimit.of(instance, "key", 1).acquire(Duration.ofSeconds(20));
            permit.release();
        }
    }
}
