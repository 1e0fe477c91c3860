package io.github.ideogram4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.observe.CallListener;
import io.github.ideogram4j.observe.CallObserver;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.policy.RetryPolicy;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.Money;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server takes connections and statements, and does not answer: the driver has no limit for answers. */
@Execution(ExecutionMode.CONCURRENT) // they wait most of the time
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class SilentDatabaseTest {
    private TestDatabase database;
    private StallingProxy proxy;
    private HikariDataSource pool;
    private JdbcInstance instance;
    private final List<Exception> unrecorded = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() throws Exception {
        database = Engine.POSTGRES.database();
        URI address = URI.create(database.url().substring("jdbc:".length()));
        proxy = new StallingProxy(address.getPort());
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url().replace(":" + address.getPort(), ":" + proxy.port()));
        config.addDataSourceProperty("cancelSignalTimeout", "1");
        config.setMinimumIdle(0);
        config.setConnectionTimeout(1_000);
        config.setValidationTimeout(500);
        pool = new HikariDataSource(config);
        instance = JdbcInstance.of(pool);
    }

    @AfterEach
    void close() throws Exception {
        proxy.resume();
        instance.close();
        pool.close();
        proxy.close();
        database.close();
    }

    private Ideogram ideogram(StubTransport transport) {
        return Ideogram.builder(transport)
                .journal(JdbcJournal.of(instance))
                .budget(JdbcBudget.of(instance, "account", Money.of("1")))
                .limit(JdbcInFlightLimit.of(instance, "key", 1))
                .retry(RetryPolicy.never())
                .timeout(Duration.ofSeconds(3))
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
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT operation, journal in the database",
        "UPDATE ideogram_budget, budget of account account",
        "SELECT allowed FROM ideogram_limit, in-flight limit of account key",
        "INSERT INTO ideogram_request, journal in the database"
    })
    void execute_noAnswerBeforeSending_sendsNothingAndSaysSo(String statement, String part) throws Exception {
        StubTransport transport = new StubTransport(() -> {});
        Ideogram ideogram = ideogram(transport);
        proxy.stallAt(statement);

        ImageServiceException failure =
                catchThrowableOfType(ImageServiceException.class, () -> ideogram.generate(V3Generate.of("a boat")));

        assertThat(proxy.isStalled()).isTrue();
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(failure).hasMessageContaining(part).hasMessageContaining("nothing was sent");
        assertThat(transport.calls()).isZero();
        proxy.resume();
        awaitRead("SELECT COALESCE(SUM(reserved), 0) = 0 FROM ideogram_budget", "t");
        awaitRead("SELECT COUNT(*) FROM ideogram_ticket", "0");
        awaitRead("SELECT COUNT(*) FROM ideogram_request", "0");
    }

    @Test
    void execute_noAnswerAfterSending_returnsTheResultAndRecordsItLater() throws Exception {
        StubTransport transport = new StubTransport(() -> proxy.stall());
        Ideogram ideogram = ideogram(transport);

        ImageBatch result = ideogram.generate(V3Generate.of("a boat"));

        assertThat(result.requestId()).contains("r-1");
        assertThat(unrecorded).hasSize(3);
        assertThat(database.read("SELECT state FROM ideogram_request")).isEqualTo("SENT");
        proxy.resume();
        awaitRead("SELECT state FROM ideogram_request", "ANSWERED");
        awaitRead("SELECT CAST(spent * 100 AS INTEGER) FROM ideogram_budget", "6");
        awaitRead("SELECT COUNT(*) FROM ideogram_ticket", "0");
    }

    private void awaitRead(String sql, String value) throws Exception {
        while (!database.read(sql).equals(value)) {
            Thread.onSpinWait();
        }
    }
}
