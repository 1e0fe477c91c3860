package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.cli.batch.BatchFolder;
import io.github.ideogram4j.cli.batch.PaymentCountingServer;
import io.github.ideogram4j.pricing.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private CommandOutcome run(BatchFolder batch, PaymentCountingServer server, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "batch",
                batch.file().toString(),
                "--out",
                batch.out().toString(),
                "--concurrency",
                "8",
                "--gateway",
                "aihubmix",
                "--base-url",
                server.url(),
                "--retries",
                "10",
                "--json"));
        words.addAll(List.of(more));
        return CommandRunner.run(KEY, words.toArray(String[]::new));
    }

    @Test
    void batch_atFaultyGateway_paysForNothingTwice_untilToldTo() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 100);
        try (PaymentCountingServer server = new PaymentCountingServer(7, 0.05, 0.04)) {
            CommandOutcome first = run(batch, server);
            CommandOutcome second = run(batch, server);

            int unknown = server.dropped().size();
            assertThat(unknown).isPositive();
            assertThat(first.exit()).as(first.err()).isEqualTo(7);
            assertThat(second.exit()).isEqualTo(7);
            assertThat(second.member("unknown")).isEqualTo(unknown + ".0");
            assertThat(second.member("done")).isEqualTo(100 - unknown + ".0");
            assertThat(batch.ids("unknown")).hasSize(unknown);
            assertThat(server.payments()).hasSize(100);
            assertThat(server.payments().values()).containsOnly(1);

            CommandOutcome again = run(batch, server, "--send-again");

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
            CompletableFuture<CommandOutcome> other = CompletableFuture.supplyAsync(() -> run(batch, server));
            CommandOutcome one = run(batch, server);

            assertThat(one.exit()).as(one.err()).isZero();
            assertThat(other.join().exit()).as(other.join().err()).isZero();
            batch.requireAllDone(60, "0.06");
            assertThat(server.payments()).hasSize(60);
            assertThat(server.payments().values()).containsOnly(1);
        }
    }
}
