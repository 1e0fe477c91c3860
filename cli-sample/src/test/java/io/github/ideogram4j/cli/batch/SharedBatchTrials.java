package io.github.ideogram4j.cli.batch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A batch of 500 lines by four processes on one journal in PostgreSQL, two of them killed midway: in one directory, and in
 * four. {@code docs/crash-trials.md} has the figures. Takes some minutes: the leases of the killed must end.
 */
final class SharedBatchTrials {
    private static final int LINES = 500;
    private static final int PROCESSES = 4;
    private static final int KILLS = 2;
    private static final Map<String, String> ENVIRONMENT =
            Map.of("AIHUBMIX_API_KEY", "loopback-only-no-real-key", "IDEOGRAM_DB_USER", "postgres");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Random random;

    private SharedBatchTrials(long seed) {
        random = new Random(seed);
    }

    /**
     * Runs both trials.
     *
     * @param args the seed; 1 if missing
     */
    public static void main(String[] args) throws IOException {
        SharedBatchTrials trials = new SharedBatchTrials(args.length == 0 ? 1 : Long.parseLong(args[0]));
        trials.run(true);
        trials.run(false);
    }

    private void run(boolean oneDirectory) throws IOException {
        Path folder = Files.createTempDirectory("ideogram4j-batch");
        List<BatchFolder> batches = new ArrayList<>();
        BatchFolder common = BatchFolder.of(folder, LINES);
        for (int i = 0; i < PROCESSES; i++) {
            batches.add(oneDirectory ? common : new BatchFolder(common.file(), folder.resolve("out-" + i)));
        }
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                PaymentCountingServer server = new PaymentCountingServer(random.nextLong(), 0, 0)) {
            String journal = "jdbc:postgresql://localhost:" + database.getPort() + "/postgres";
            List<BatchProcess> processes = new ArrayList<>();
            for (BatchFolder batch : batches) {
                processes.add(start(batch, server, journal));
            }
            for (int i = 0; i < KILLS; i++) {
                processes
                        .get(i)
                        .await(10 + random.nextInt(LINES / PROCESSES / 2))
                        .kill();
            }
            int paidAtKill = server.payments().size();
            for (BatchProcess process : processes.subList(KILLS, PROCESSES)) {
                int exit = process.exit();
                require(exit == 0 || exit == 7, "exit code " + exit);
            }
            require(paidAtKill < LINES, "killed too late");
            require(server.payments().values().stream().allMatch(paid -> paid == 1), "a line was paid twice");
            Set<String> unknown = new TreeSet<>(batches.get(PROCESSES - 1).ids("unknown"));
            int unpaid = LINES - server.payments().size(); // killed between the journal and the request
            require(unpaid <= unknown.size(), "lines neither paid nor unknown: " + unpaid);
            for (BatchFolder batch : batches.subList(KILLS, PROCESSES)) {
                require(batch.ids("unknown").equals(List.copyOf(unknown)), "unknown lines differ");
                require(batch.ids("done").size() == LINES - unknown.size(), "lines done");
            }
            for (BatchFolder batch : batches.subList(PROCESSES - 1, PROCESSES)) {
                try (BatchProcess process = start(batch, server, journal, "--send-again")) {
                    require(process.exit() == 0, "exit code with --send-again");
                }
                require(batch.ids("done").size() == LINES, "lines done with --send-again");
                require(batch.pictures().size() == LINES, "pictures");
            }
            long twice =
                    server.payments().values().stream().filter(paid -> paid > 1).count();
            require(twice == unknown.size() - unpaid, "paid twice with --send-again: " + twice);
            require(server.payments().size() == LINES, "lines paid with --send-again");
            out.println((oneDirectory ? "one directory: " : "four directories: ") + LINES + " lines, " + PROCESSES
                    + " processes, " + KILLS + " kills after " + paidAtKill + " payments: 0 paid twice, "
                    + unknown.size() + " unknown and listed, settled by --send-again");
        }
        BatchFolder.delete(folder);
    }

    /** Starts a process that does four lines at a time, with a journal that others share. */
    static BatchProcess start(BatchFolder batch, PaymentCountingServer server, String journal, String... more)
            throws IOException {
        List<String> options = List.of(
                "--concurrency", "4", "--gateway", "aihubmix", "--base-url", server.url(), "--journal", journal);
        return BatchProcess.start(ENVIRONMENT, batch.command(options, more));
    }

    private static void require(boolean fact, String what) {
        if (!fact) {
            throw new IllegalStateException("trial failed: " + what);
        }
    }
}
