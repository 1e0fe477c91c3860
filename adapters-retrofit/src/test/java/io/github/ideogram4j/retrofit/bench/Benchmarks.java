package io.github.ideogram4j.retrofit.bench;

import io.github.ideogram4j.bench.Bar;
import io.github.ideogram4j.bench.BarTable;
import io.github.ideogram4j.bench.ChildJvm;
import io.github.ideogram4j.retrofit.bench.Rounds.Plan;
import io.github.ideogram4j.retrofit.bench.Rounds.Work;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/** Measures and prints every figure of the transport in {@code docs/performance.md}. Takes five minutes. */
final class Benchmarks {
    private static final Plan MANY = new Plan(16, 6, 10, Duration.ofMillis(1200));
    private static final Plan ONE = new Plan(1, 3, 9, Duration.ofMillis(500));
    private static final Plan PICTURES = new Plan(1, 3, 7, Duration.ofSeconds(1));
    private static final Plan SLOW = new Plan(64, 2, 5, Duration.ofMillis(1200));

    private final ServerAddresses server;
    private final BarTable table;

    private Benchmarks(ServerAddresses server, BarTable table) {
        this.server = server;
        this.table = table;
    }

    public static void main(String[] args) throws Exception {
        try (ChildJvm program = ChildJvm.start(FixedResponseServer.class)) {
            ServerAddresses server = ServerAddresses.parse(program.nextLine());
            new Benchmarks(server, BarTable.printed("Ideogram4J", "by hand")).run();
        }
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        Work text = BenchmarkedClient::textForm;
        Work json = BenchmarkedClient::json;
        many(server.http2(), text, Bar.H2_TEXT_CPU, Bar.H2_TEXT_BYTES);
        many(server.http2(), json, Bar.H2_JSON_CPU, Bar.H2_JSON_BYTES);
        one(server.http2(), text, Bar.H2_TEXT_TIME);
        one(server.http2(), json, Bar.H2_JSON_TIME);
        many(server.http1(), text, Bar.H1_TEXT_CPU, Bar.H1_TEXT_BYTES);
        many(server.http1(), json, Bar.H1_JSON_CPU, Bar.H1_JSON_BYTES);
        one(server.http1(), text, Bar.H1_TEXT_TIME);
        one(server.http1(), json, Bar.H1_JSON_TIME);
        table.row(
                Bar.PICTURE,
                Rounds.of(server.http1(), BenchmarkedClient::pictureForm, PICTURES)
                        .comparison(RoundResult::p99Millis));
        table.row(
                Bar.SUBMIT,
                Rounds.of(server.slow(), BenchmarkedClient::submittedTextForm, SLOW)
                        .comparison(RoundResult::perSecond));
        table.row(Bar.SUBMIT_THREADS, ThreadFigures.most(server.slow()));
        table.row(Bar.WAITING_CPU, ThreadFigures.waitingPercent(server.waiting()));
        table.row(Bar.COLD_START, ColdStarts.of(server.http1().uri()));
    }

    private void many(ServerAddress address, Work work, Bar cpu, Bar bytes)
            throws InterruptedException, ExecutionException {
        Rounds rounds = Rounds.of(address, work, MANY);
        table.row(cpu, rounds.comparison(RoundResult::cpuMicros));
        table.row(bytes, rounds.comparison(RoundResult::kilobytes));
    }

    private void one(ServerAddress address, Work work, Bar time) throws InterruptedException, ExecutionException {
        table.row(time, Rounds.of(address, work, ONE).comparison(RoundResult::p50Millis));
    }
}
