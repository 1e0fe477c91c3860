package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.cli.batch.BatchFolder;
import io.github.ideogram4j.cli.batch.BatchProcess;
import io.github.ideogram4j.cli.batch.PaymentCountingServer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The batch command in processes that are killed; {@code BatchTrials} does the same with 500 lines. */
final class BatchCrashTest {
    private static final Map<String, String> KEY = Map.of("AIHUBMIX_API_KEY", "canary-77aa-canary");

    @TempDir
    private Path folder;

    @Test
    void batch_killedTwice_makesEachLineOnce() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 24);
        for (int lines : List.of(3, 8)) {
            try (BatchProcess process = start(Map.of(), batch)) {
                process.await(lines).kill();
            }
        }
        try (BatchProcess process = start(Map.of(), batch, "--json")) {
            assertThat(process.exit()).isZero();
            assertThat(process.out())
                    .startsWith("{\"lines\":24,\"done\":24,\"failed\":0,\"unknown\":0,\"left\":0,")
                    .contains("\"cost\":\"1.44\"");
        }
        batch.requireAllDone(24, "0.06");
    }

    @Test
    void batch_killedAtPaidGateway_paysForNothingTwice() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 60);
        try (PaymentCountingServer server = new PaymentCountingServer(1, 0, 0)) {
            String[] gateway = {"--gateway", "aihubmix", "--base-url", server.url()};
            try (BatchProcess process = start(KEY, batch, gateway)) {
                process.await(20).kill();
            }
            try (BatchProcess process = start(KEY, batch, gateway)) {
                assertThat(process.exit()).isIn(0, 7);
            }

            assertThat(server.payments().values()).containsOnly(1);
            assertThat(batch.records()).hasSize(60);
            assertThat(batch.ids("done").size() + batch.ids("unknown").size()).isEqualTo(60);
            assertThat(batch.ids("unknown")).hasSizeLessThanOrEqualTo(8);
            assertThat(batch.pictures()).hasSameSizeAs(batch.ids("done"));
        }
    }

    @Test
    void batch_terminated_finishesWhatIsInFlight() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 200);
        try (BatchProcess process = start(Map.of(), batch)) {
            process.await(2).terminate();

            assertThat(process.exit()).isEqualTo(130);
            assertThat(process.out()).contains(" failed, 0 unknown");
        }
        int done = batch.ids("done").size();
        assertThat(done).isBetween(2, 199);
        assertThat(batch.pictures()).hasSize(done);
    }

    @Test
    void batch_terminatedTwice_endsAtOnce_andIsResumed() throws IOException {
        BatchFolder batch = BatchFolder.of(folder, 3);
        try (PaymentCountingServer server = new PaymentCountingServer(1, 0, 0)) {
            CompletableFuture<Void> slow = server.holdBack("Boat 2");
            String[] words = batch.command(List.of("--gateway", "aihubmix", "--base-url", server.url()));
            try (BatchProcess process = BatchProcess.start(KEY, Redirect.PIPE, words)) {
                process.await(2);
                server.awaitPayment("Boat 2");
                process.terminate();
                assertThat(process.awaitError("finishing what is in flight")).isTrue();
                process.terminate();

                assertThat(process.exit()).isEqualTo(130);
            }
            slow.complete(null);
            try (BatchProcess process = BatchProcess.start(KEY, words)) {
                assertThat(process.exit()).isEqualTo(7);
            }
            assertThat(batch.ids("unknown")).containsExactly("line-2");
            assertThat(batch.ids("done")).containsExactly("line-1", "line-3");
            assertThat(server.payments().values()).containsOnly(1);
        }
    }

    private static BatchProcess start(Map<String, String> environment, BatchFolder batch, String... more)
            throws IOException {
        return BatchProcess.start(environment, batch.command(List.of("--concurrency", "8"), more));
    }
}
