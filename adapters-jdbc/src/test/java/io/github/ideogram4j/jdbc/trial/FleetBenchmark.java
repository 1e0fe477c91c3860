package io.github.ideogram4j.jdbc.trial;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.jdbc.InterceptedDataSource;
import io.github.ideogram4j.jdbc.JdbcBudget;
import io.github.ideogram4j.jdbc.JdbcInFlightLimit;
import io.github.ideogram4j.jdbc.JdbcInstance;
import io.github.ideogram4j.jdbc.JdbcJournal;
import io.github.ideogram4j.jdbc.JdbcSchema;
import io.github.ideogram4j.jdbc.StubTransport;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.pricing.Money;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.ds.PGSimpleDataSource;

/** What the database adds to a call whose transport answers at once; prints the table of docs/performance.md. */
final class FleetBenchmark {
    private static final int THREADS = 4;
    private static final int WARM_UP = 150;
    private static final int CALLS = 400;
    private static final int IN_FLIGHT = 1_000; // no waiting: a call that waits costs the time of the others

    private FleetBenchmark() {}

    /** No argument: the report. Otherwise one process of it: URL of the database and a number of its own. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length > 0) {
            out.println(process(args[0], args[1]));
            return;
        }
        out.println("| processes | calls/s | added ms a call, p50 | p99 | statements a call | commits a call |");
        out.println("|---|---|---|---|---|---|");
        for (int processes : new int[] {1, 4, 8}) {
            try (PostgresServer server = new PostgresServer()) {
                PGSimpleDataSource source = new PGSimpleDataSource();
                source.setUrl(server.url());
                JdbcSchema.migrate(source);
                out.println(row(server.url(), processes));
            }
        }
        System.exit(0);
    }

    private static String row(String url, int processes) throws Exception {
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < processes; i++) {
            all.add(start(url, i));
        }
        double perSecond = 0;
        double p50 = 0;
        double p99 = 0;
        double statements = 0;
        double commits = 0;
        for (Process one : all) {
            String line = new String(one.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String[] figures = line.trim().split(" ", -1);
            perSecond += Double.parseDouble(figures[0]);
            p50 += Double.parseDouble(figures[1]) / processes;
            p99 = Math.max(p99, Double.parseDouble(figures[2]));
            statements += Double.parseDouble(figures[3]) / processes;
            commits += Double.parseDouble(figures[4]) / processes;
        }
        return String.format(
                Locale.ROOT,
                "| %d | %.0f | %.1f | %.1f | %.1f | %.1f |",
                processes,
                perSecond,
                p50,
                p99,
                statements,
                commits);
    }

    private static Process start(String url, int number) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        FleetBenchmark.class.getName(),
                        url,
                        Integer.toString(number))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String process(String url, String name) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(THREADS + 2);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            InterceptedDataSource counting = new InterceptedDataSource(pool);
            try (JdbcInstance instance = JdbcInstance.of(counting.dataSource())) {
                Ideogram ideogram = Ideogram.builder(new StubTransport(() -> {}))
                        .journal(JdbcJournal.of(instance))
                        .budget(JdbcBudget.of(instance, "all", Money.of("1000000")))
                        .limit(JdbcInFlightLimit.of(instance, "key", IN_FLIGHT))
                        .build();
                run(ideogram, name + " warm-up ", WARM_UP);
                long statements = counting.statements();
                long commits = counting.commits();
                long start = System.nanoTime();
                List<Double> millis = run(ideogram, name + " picture ", CALLS);
                double seconds = (System.nanoTime() - start) / 1e9;
                millis.sort(null);
                return String.format(
                        Locale.ROOT,
                        "%.3f %.3f %.3f %.3f %.3f",
                        CALLS / seconds,
                        millis.get(CALLS / 2),
                        millis.get(CALLS * 99 / 100),
                        (counting.statements() - statements) / (double) CALLS,
                        (counting.commits() - commits) / (double) CALLS);
            }
        }
    }

    private static List<Double> run(Ideogram ideogram, String prompt, int calls) throws Exception {
        List<Callable<Double>> all = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            V3Generate operation = V3Generate.of(prompt + i);
            all.add(() -> {
                long start = System.nanoTime();
                ideogram.generate(operation);
                return (System.nanoTime() - start) / 1e6;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Double> millis = new ArrayList<>();
        for (Future<Double> call : threads.invokeAll(all)) {
            millis.add(call.get());
        }
        threads.shutdown();
        return millis;
    }
}
