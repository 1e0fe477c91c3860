package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.cli.batch.BatchFolder;
import io.github.ideogram4j.cli.batch.BatchProcess;
import io.github.ideogram4j.cli.batch.PaymentCountingServer;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.Outcome;
import io.github.ideogram4j.fake.server.FakeServer;
import io.github.ideogram4j.pricing.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The batch command at a gateway that is busy and drops connections by chance. */
final class BatchWireTest {
    private static final Map<String, String> KEY = Map.of("AIHUBMIX_API_KEY", "canary-77aa-canary");

    @TempDir
    private Path folder;

    private CommandOutcome run(BatchFolder batch, String url, String... more) {
        List<String> options =
                List.of("--concurrency", "8", "--gateway", "aihubmix", "--base-url", url, "--retries", "10", "--json");
        return CommandRunner.run(KEY, batch.command(options, more));
    }

    @Test
    void batch_atFaultyGateway_paysForNothingTwice_untilToldTo() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 100);
        try (PaymentCountingServer server = new PaymentCountingServer(7, 0.05, 0.04)) {
            CommandOutcome first = run(batch, server.url());
            CommandOutcome second = run(batch, server.url());

            int unknown = server.dropped().size();
            assertThat(unknown).isPositive();
            assertThat(first.exit()).as(first.err()).isEqualTo(7);
            assertThat(second.exit()).isEqualTo(7);
            assertThat(second.member("unknown")).isEqualTo(unknown + ".0");
            assertThat(second.member("done")).isEqualTo(100 - unknown + ".0");
            assertThat(batch.ids("unknown")).hasSize(unknown);
            assertThat(server.payments()).hasSize(100);
            assertThat(server.payments().values()).containsOnly(1);

            CommandOutcome again = run(batch, server.url(), "--send-again");

            assertThat(again.exit()).as(again.err()).isZero();
            batch.requireAllDone(100, "0.06");
            assertThat(again.member("cost")).isEqualTo("6.00");
            assertThat(again.member("reserved"))
                    .isEqualTo(Money.of("0.06").times(unknown).toString());
            assertThat(server.payments().values().stream().filter(paid -> paid == 2))
                    .hasSize(unknown);
        }
    }

    @Test
    void batch_twoAtOnce_paysForNothingTwice() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 60);
        try (PaymentCountingServer server = new PaymentCountingServer(7, 0, 0)) {
            CompletableFuture<CommandOutcome> other = CompletableFuture.supplyAsync(() -> run(batch, server.url()));
            CommandOutcome one = run(batch, server.url());

            assertThat(one.exit()).as(one.err()).isZero();
            assertThat(other.join().exit()).as(other.join().err()).isZero();
            batch.requireAllDone(60, "0.06");
            assertThat(server.payments()).hasSize(60);
            assertThat(server.payments().values()).containsOnly(1);
        }
    }

    @Test
    void batch_atTheServedFake_paysForNothingTwice_byItsLedger() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 60);
        FakeTransport fake = FakeTransport.builder().build();
        fake.onAny().chance(5, 1).fail(Outcome.refused(429));
        fake.onAny().chance(5, 2).times(3).fail(Outcome.lost());
        try (FakeServer server = FakeServer.start(fake)) {
            String url = server.uri().toString();
            CommandOutcome first = run(batch, url);
            CommandOutcome second = run(batch, url);

            assertThat(first.exit()).as(first.err()).isEqualTo(7);
            assertThat(second.exit()).isEqualTo(7);
            int unknown = batch.ids("unknown").size();
            assertThat(unknown).isBetween(1, 3);
            assertThat(batch.ids("done")).hasSize(60 - unknown);
            assertThat((List<?>) second.json().get("unknownLines")).hasSize(unknown);
            assertThat(fake.ledger().rows()).anyMatch(row -> row.outcome().contains("429"));
            assertThat(fake.ledger().spent().high()).contains(Money.of("3.60"));

            int runs = 0;
            CommandOutcome again = run(batch, url, "--send-again");
            while (again.exit() == 7 && runs < 3) { // what is sent again may be dropped as well
                again = run(batch, url, "--send-again");
                runs++;
            }

            assertThat(again.exit()).as(again.err()).isZero();
            batch.requireAllDone(60, "0.06");
            assertThat(fake.ledger().spent().high().orElseThrow())
                    .isEqualTo(Money.of("3.60").plus(Money.of(again.member("reserved"))));
        }
    }

    /** The other may be under way, or dead: a file does not tell. */
    @Test
    void batch_ofAnotherDirectory_leavesUnknown_whatIsUnderWayInAProcessWithTheSameFile() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 6);
        BatchFolder other = new BatchFolder(batch.file(), folder.resolve("other"));
        String journal = folder.resolve("journal").toString();
        try (PaymentCountingServer server = new PaymentCountingServer(7, 0, 0)) {
            CompletableFuture<Void> slow = server.holdBack("Boat 1");
            String[] words =
                    batch.command(List.of("--journal", journal, "--gateway", "aihubmix", "--base-url", server.url()));
            try (BatchProcess process = BatchProcess.start(KEY, words)) {
                server.awaitPayment("Boat 1");
                CommandOutcome meanwhile = run(other, server.url(), "--journal", journal);
                slow.complete(null);

                assertThat(process.exit()).isIn(0, 7);
                assertThat(meanwhile.exit()).as(meanwhile.err()).isEqualTo(7);
            }
            assertThat(other.ids("unknown")).contains("line-1");
            assertThat(batch.ids("done")).contains("line-1");
            assertThat(server.payments()).hasSize(6);
            assertThat(server.payments().values()).containsOnly(1);
        }
    }
}
