package io.github.ideogram4j.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.pricing.Money;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes on one batch with a journal in PostgreSQL; {@code SharedBatchTrials} does the same with 500 lines. */
final class SharedBatchTest {
    private static EmbeddedPostgres database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startDatabase() throws IOException {
        database = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    @BeforeEach
    void forget() throws SQLException {
        execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static BatchProcess start(BatchFolder batch, PaymentCountingServer server, String... more)
            throws IOException {
        String journal = "jdbc:postgresql://localhost:" + database.getPort() + "/postgres";
        return SharedBatchTrials.start(batch, server, journal, more);
    }

    @Test
    void sharedDirectory_oneOfTwoKilled_makesEachLineOnce() throws Exception {
        BatchFolder batch = BatchFolder.of(folder, 40);
        try (PaymentCountingServer server = new PaymentCountingServer(1, 0, 0);
                BatchProcess killed = start(batch, server);
                BatchProcess other = start(batch, server)) {
            killed.await(4).kill();
            execute("UPDATE ideogram_instance SET lease_until = seen_at WHERE name = 'process " + killed.pid() + "'");

            assertThat(other.exit()).isIn(0, 7);
            assertThat(server.payments().values()).containsOnly(1);
            int unknown = batch.ids("unknown").size();
            int unpaid = 40 - server.payments().size(); // killed between the journal and the request
            assertThat(unpaid).isLessThanOrEqualTo(unknown);
            assertThat(unknown).isLessThanOrEqualTo(4);
            assertThat(batch.ids("done")).hasSize(40 - unknown);
            assertThat(batch.manifest()).hasSize(40);
            try (BatchProcess again = start(batch, server, "--send-again")) {
                assertThat(again.exit()).isZero();
            }
            batch.requireAllDone(40, "0.06");
            assertThat(server.payments()).hasSize(40);
            assertThat(server.payments().values().stream().filter(paid -> paid == 2))
                    .hasSize(unknown - unpaid);
        }
    }

    /** What one has under way is left by the other, which fetches the result afterwards and does not count its cost. */
    @Test
    void directoriesOfTheirOwn_makeEachLineOnce_andEachHasAllPictures() throws Exception {
        BatchFolder one = BatchFolder.of(Files.createDirectory(folder.resolve("one")), 30);
        BatchFolder two = BatchFolder.of(Files.createDirectory(folder.resolve("two")), 30);
        try (PaymentCountingServer server = new PaymentCountingServer(1, 0, 0)) {
            CompletableFuture<Void> slow = server.holdBack("Boat 1");
            try (BatchProcess first = start(one, server)) {
                server.awaitPayment("Boat 1");
                try (BatchProcess second = start(two, server)) {
                    second.await(29);
                    assertThat(two.ids("done")).hasSize(29).doesNotContain("line-1");
                    slow.complete(null);

                    assertThat(first.exit()).isZero();
                    assertThat(second.exit()).isZero();
                }
            }
            assertThat(server.payments()).hasSize(30);
            assertThat(server.payments().values()).containsOnly(1);
        }
        Money cost = Money.ZERO;
        for (BatchFolder each : List.of(one, two)) {
            assertThat(each.ids("done")).hasSize(30);
            assertThat(each.pictures()).hasSize(30);
            for (Map<String, Object> line : each.records().values()) {
                cost = cost.plus(Money.of(String.valueOf(line.get("cost"))));
            }
        }
        assertThat(cost).isEqualTo(Money.of("1.80"));
    }
}
