package io.github.ideogram4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.jdbc.JdbcBudget;
import io.github.ideogram4j.jdbc.JdbcInFlightLimit;
import io.github.ideogram4j.jdbc.JdbcInstance;
import io.github.ideogram4j.jdbc.JdbcJournal;
import io.github.ideogram4j.jdbc.JdbcSchema;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.pricing.Money;
import java.nio.file.Path;
import java.time.Duration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of docs/fleet.md, on H2. */
final class FleetSampleTest {
    private final FakeTransport transport = new FakeTransport();

    @Test
    void machine_sharesJournalBudgetAndLimit(@TempDir Path folder) throws Exception {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:retry:" + folder.resolve("fleet"));
        // sample: fleet
        JdbcSchema.migrate(dataSource); // or Flyway, with the script of the module

        JdbcInstance instance = JdbcInstance.builder(dataSource).name("web-1").build();
        JdbcBudget all = JdbcBudget.of(instance, "all tenants", Money.of("500"));
        JdbcBudget tenant = JdbcBudget.of(instance, "tenant 7", Money.of("25"));

        Ideogram ideogram = Ideogram.builder(transport)
                .timeout(Duration.ofMinutes(5))
                .journal(JdbcJournal.of(instance))
                .budget(tenant.within(all))
                .limit(JdbcInFlightLimit.of(instance, "main key", 10))
                .build();
        // end

        ideogram.generate(V3Generate.of("A paper boat"));
        ideogram.generate(V3Generate.of("A paper boat"));

        assertThat(transport.received()).hasSize(1);
        assertThat(tenant.balance()).hasToString("$24.94 of $25.00 available");
        assertThat(all.balance()).hasToString("$499.94 of $500.00 available");
        instance.close();
    }
}
