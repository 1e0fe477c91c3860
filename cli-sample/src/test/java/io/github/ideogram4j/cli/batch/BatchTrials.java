package io.github.ideogram4j.cli.batch;

import com.squareup.moshi.JsonReader;
import io.github.ideogram4j.pricing.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import okio.Okio;

/**
 * Batches of 500 lines, eight at a time: offline, killed three times; and at a gateway that answers 5 % of the requests with
 * 429 and drops 2 % after they were paid for, killed once, and at {@code serve} with a script of the same. {@code docs/crash-trials.md} has the figures. Takes some minutes.
 */
final class BatchTrials {
    private static final int LINES = 500;
    private static final int KILLS = 3;
    private static final Map<String, String> KEY = Map.of("AIHUBMIX_API_KEY", "loopback-only-no-real-key");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Random random;

    private BatchTrials(long seed) {
        random = new Random(seed);
    }

    /**
     * Runs the trials.
     *
     * @param args the seed; 1 if missing
     */
    public static void main(String[] args) throws IOException {
        BatchTrials trials = new BatchTrials(args.length == 0 ? 1 : Long.parseLong(args[0]));
        trials.killOffline();
        trials.faultyGateway();
        trials.servedGateway();
    }

    private void killOffline() throws IOException {
        Path folder = Files.createTempDirectory("ideogram4j-batch");
        BatchFolder batch = BatchFolder.of(folder, LINES);
        int done = 0;
        for (int i = 0; i < KILLS; i++) {
            int lines = 1 + random.nextInt((LINES - done) / 2);
            try (BatchProcess process = start(Map.of(), batch)) {
                process.await(lines).kill();
            }
            done += lines;
        }
        try (BatchProcess process = start(Map.of(), batch, "--json")) {
            require(process.exit() == 0, "exit code");
            require(process.out().contains("\"done\":" + LINES + ","), process.out());
            require(process.out().contains("\"cost\":\"30.00\""), process.out());
        }
        batch.requireAllDone(LINES, "0.06");
        out.println("offline: " + LINES + " lines, " + KILLS + " kills: each line made once, cost $30.00");
        BatchFolder.delete(folder);
    }

    private void faultyGateway() throws IOException {
        Path folder = Files.createTempDirectory("ideogram4j-batch");
        BatchFolder batch = BatchFolder.of(folder, LINES);
        try (PaymentCountingServer server = new PaymentCountingServer(random.nextLong(), 0.05, 0.02)) {
            String[] gateway = {"--gateway", "aihubmix", "--base-url", server.url(), "--retries", "10"};
            try (BatchProcess process = start(KEY, batch, gateway)) {
                process.await(1 + random.nextInt(LINES / 2)).kill();
            }
            try (BatchProcess process = start(KEY, batch, gateway)) {
                require(process.exit() == 7, "exit code");
            }
            int unknown = batch.ids("unknown").size();
            long twice =
                    server.payments().values().stream().filter(paid -> paid > 1).count();
            require(twice == 0, "paid twice: " + twice);
            require(batch.ids("done").size() + unknown == LINES, "lines");
            out.println("faulty gateway: " + LINES + " lines, 1 kill, "
                    + server.dropped().size() + " drops: 0 paid twice, " + unknown + " unknown and listed");
            String[] again = Arrays.copyOf(gateway, gateway.length + 1);
            again[gateway.length] = "--send-again";
            int runs = 0;
            int exit = 7;
            while (exit == 7 && runs < 9) { // what is sent again may be dropped as well
                try (BatchProcess process = start(KEY, batch, again)) {
                    exit = process.exit();
                }
                runs++;
            }
            require(exit == 0, "exit code with --send-again " + exit);
            batch.requireAllDone(LINES, "0.06");
            Money cost = Money.of("0.06").times(LINES);
            out.println("with --send-again: all done after " + runs + " runs, cost $" + cost);
        }
        BatchFolder.delete(folder);
    }

    private void servedGateway() throws IOException {
        Path folder = Files.createTempDirectory("ideogram4j-batch");
        BatchFolder batch = BatchFolder.of(folder, LINES);
        Path script = Files.writeString(
                folder.resolve("script.json"),
                "{\"rules\":[{\"chance\":5,\"seed\":" + random.nextInt(1000) + ",\"fail\":{\"refused\":429}},"
                        + "{\"chance\":2,\"seed\":" + random.nextInt(1000) + ",\"fail\":\"lost\"}]}");
        try (BatchProcess server =
                BatchProcess.start(Map.of(), "serve", "--port", "0", "--script", script.toString())) {
            URI url = URI.create(server.await(1).out().replaceAll("(?s)serving at (\\S+)/ideogram;.*", "$1"));
            String[] gateway = {"--gateway", "aihubmix", "--base-url", url.toString(), "--retries", "10"};
            try (BatchProcess process = start(KEY, batch, gateway)) {
                require(process.exit() == 7, "exit code");
            }
            int unknown = batch.ids("unknown").size();
            require(batch.ids("done").size() + unknown == LINES, "lines");
            Map<String, Integer> paid = paid(url);
            require(paid.size() == LINES, "lines paid: " + paid.size());
            require(paid.values().stream().allMatch(times -> times == 1), "a line was paid twice");
            String[] again = Arrays.copyOf(gateway, gateway.length + 1);
            again[gateway.length] = "--send-again";
            int exit = 7;
            for (int runs = 0; exit == 7 && runs < 9; runs++) { // what is sent again may be dropped as well
                try (BatchProcess process = start(KEY, batch, again)) {
                    exit = process.exit();
                }
            }
            require(exit == 0, "exit code with --send-again " + exit);
            batch.requireAllDone(LINES, "0.06");
            long twice = paid(url).values().stream().filter(times -> times > 1).count();
            require(twice == unknown, "paid twice with --send-again: " + twice);
            out.println("serve: " + LINES + " lines, 5 % refused, 2 % dropped: 0 paid twice, " + unknown
                    + " unknown and listed, settled by --send-again");
        }
        BatchFolder.delete(folder);
    }

    /** How often the service has billed each prompt, by its own records. */
    private static Map<String, Integer> paid(URI server) throws IOException {
        Map<String, Integer> paid = new HashMap<>();
        try (InputStream in = server.resolve("/__fake/calls").toURL().openStream();
                JsonReader reader = JsonReader.of(Okio.buffer(Okio.source(in)))) {
            Map<?, ?> records = (Map<?, ?>) Objects.requireNonNull(reader.readJsonValue());
            require(Objects.equals(records.get("dropped"), 0.0), "the server has not kept all calls");
            for (Object call : (List<?>) Objects.requireNonNull(records.get("calls"))) {
                Map<?, ?> fields = (Map<?, ?>) call;
                Map<?, ?> parameters = (Map<?, ?>) Objects.requireNonNull(fields.get("parameters"));
                if (!Objects.equals(fields.get("cost"), "$0.00")) {
                    paid.merge(String.valueOf(parameters.get("prompt")), 1, Integer::sum);
                }
            }
        }
        return paid;
    }

    private static BatchProcess start(Map<String, String> environment, BatchFolder batch, String... more)
            throws IOException {
        return BatchProcess.start(environment, batch.command(List.of("--concurrency", "8"), more));
    }

    private static void require(boolean fact, String what) {
        if (!fact) {
            throw new IllegalStateException("trial failed: " + what);
        }
    }
}
