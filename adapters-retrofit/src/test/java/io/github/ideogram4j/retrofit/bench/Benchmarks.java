package io.github.ideogram4j.retrofit.bench;

import io.github.ideogram4j.retrofit.bench.Rounds.Plan;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Measures and prints every figure that has a bar in {@code docs/performance.md}. Takes three minutes. */
final class Benchmarks {
    private static final Plan MANY = new Plan(16, 8, 10, Duration.ofMillis(1500));
    private static final Plan ONE = new Plan(1, 3, 7, Duration.ofSeconds(1));
    private static final Plan SLOW = new Plan(64, 2, 5, Duration.ofMillis(1500));

    private final URI server;
    private final Table table;

    private Benchmarks(URI server, Table table) {
        this.server = server;
        this.table = table;
    }

    public static void main(String[] args) throws Exception {
        try (ChildJvm program = ChildJvm.start(FixedResponseServer.class)) {
            URI server = URI.create("http://127.0.0.1:" + program.nextLine() + "/");
            System.out.printf(
                    Locale.ROOT,
                    "%s, JDK %s, %s %s, %d processors%n%n",
                    LocalDate.now(ZoneOffset.UTC),
                    Runtime.version(),
                    System.getProperty("os.name"),
                    System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors());
            new Benchmarks(server, new Table(System.out)).run();
        }
    }

    private void run() throws Exception {
        Rounds text = Rounds.of(server, BenchmarkedClient::textForm, MANY);
        table.row(
                "V3 text form, 16 at once: CPU a call",
                Threshold.ratioAtMost(1.10),
                "us",
                text.comparison(RoundResult::cpuMicros));
        table.row(
                "the same: allocated a call",
                Threshold.atMost(20, "kB"),
                "kB",
                text.comparison(RoundResult::kilobytes));
        Rounds json = Rounds.of(server, BenchmarkedClient::json, MANY);
        table.row(
                "JSON, 16 at once: CPU a call",
                Threshold.ratioAtMost(1.20),
                "us",
                json.comparison(RoundResult::cpuMicros));
        table.row(
                "the same: allocated a call",
                Threshold.atMost(16, "kB"),
                "kB",
                json.comparison(RoundResult::kilobytes));
        Rounds picture = Rounds.of(server, BenchmarkedClient::pictureForm, ONE);
        table.row(
                "256 KiB picture form, one after another: p99",
                Threshold.atMost(5, "ms"),
                "ms",
                picture.comparison(RoundResult::p99Millis));
        Rounds slow = Rounds.of(server.resolve(FixedResponseServer.SLOW), BenchmarkedClient::textForm, SLOW);
        table.row(
                "64 at once, an answer takes 50 ms: calls a second",
                Threshold.atLeast(1100, "/s"),
                "/s",
                slow.comparison(RoundResult::perSecond));
        table.row("cold start, `main` to first answer", Threshold.ratioAtMost(1.35), "ms", ColdStarts.of(server));
    }
}
