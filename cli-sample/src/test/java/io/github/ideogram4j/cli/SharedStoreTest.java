package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command with a journal, a budget and a limit in PostgreSQL. */
final class SharedStoreTest {
    @TempDir
    private Path folder;

    private final LoopbackGatewayServer gateway = new LoopbackGatewayServer();

    @AfterEach
    void stopGateway() {
        gateway.close();
    }

    @Test
    void generate_severalMachines_payOnceWithinTheAccount() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            String journal = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            List<String> shared =
                    List.of("--journal", journal, "--budget-account", "team=0.10", "--in-flight-account", "key");

            CommandOutcome first = generate("A red door", shared);
            CommandOutcome again = generate("A red door", shared);
            CommandOutcome another = generate("A blue door", shared);

            assertThat(first.exit()).as(first.err()).isZero();
            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(again.out()).contains("paid for before");
            assertThat(another.exit()).isEqualTo(5);
            assertThat(another.err()).contains("available is $0.04");
            assertThat(gateway.requests())
                    .filteredOn(request -> request.startsWith("POST"))
                    .hasSize(1);
        }
    }

    @Test
    void generate_databaseIsDown_sendsNothing() {
        CommandOutcome outcome = generate("A red door", List.of("--journal", "jdbc:postgresql://localhost:1/none"));

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains("journal in the database cannot be used, so nothing was sent");
        assertThat(gateway.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db/paid?password=canary-9",
                "jdbc:postgresql://db/paid?user=me&sslPassword=canary-9",
                "jdbc:postgresql://me:canary-9@db/paid",
                "jdbc:postgresql://me:pa/canary-9@db/paid",
                "jdbc:postgresql://me:pa?canary-9@db/paid",
                "jdbc:postgresql://canary-9:notaport/db",
                "jdbc:h2:mem:canary-9"
            })
    void generate_addressThatHoldsAPasswordOrIsAnother_isRefusedAndNotRepeated(String address) {
        CommandOutcome outcome = generate("A red door", List.of("--journal", address));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("--journal").doesNotContain("canary-9");
        assertThat(gateway.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--budget-account", "--in-flight-account"})
    void generate_accountWithoutADatabase_isRefused(String option) {
        CommandOutcome outcome = generate("A red door", List.of(option, "team"));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains(option, "needs --journal jdbc:postgresql://");
    }

    @Test
    void generate_accountWithALongName_isRefused() {
        CommandOutcome outcome = generate(
                "A red door", List.of("--journal", "jdbc:postgresql://db/paid", "--budget-account", "a".repeat(201)));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("--budget-account", "more than 200 characters");
    }

    private CommandOutcome generate(String prompt, List<String> more) {
        List<String> args = new ArrayList<>(Arrays.asList(
                "generate", prompt, "--out", folder.toString(), "--gateway", "aihubmix", "--base-url", gateway.url()));
        args.addAll(more);
        return CommandRunner.run(
                Map.of("AIHUBMIX_API_KEY", "canary-77aa", "IDEOGRAM_DB_USER", "postgres"), args.toArray(String[]::new));
    }
}
