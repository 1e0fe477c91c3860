package io.github.ideogram4j.jdbc.trial;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.jdbc.JdbcBudget;
import io.github.ideogram4j.jdbc.JdbcInFlightLimit;
import io.github.ideogram4j.jdbc.JdbcInstance;
import io.github.ideogram4j.jdbc.JdbcJournal;
import io.github.ideogram4j.journal.UnsettledRequestException;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.policy.RetryPolicy;
import io.github.ideogram4j.pricing.BudgetExceededException;
import io.github.ideogram4j.pricing.Money;
import io.github.ideogram4j.retrofit.HttpGateway;
import io.github.ideogram4j.retrofit.RetrofitTransport;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One process of the fleet, which may be killed and started again. It writes one line for each picture into a file. */
final class FleetWorker {
    static final String ACCOUNT = "trial";
    static final int IN_FLIGHT = 10;
    static final int THREADS = 4;

    private final Ideogram ideogram;
    private final Path results;

    private FleetWorker(Ideogram ideogram, Path results) {
        this.ideogram = ideogram;
        this.results = results;
    }

    /** Arguments: URL of the gateway, of the database, file of results, first picture, number, cap, lease in seconds. */
    public static void main(String[] args) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[1]);
        config.setMaximumPoolSize(THREADS + 2);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(-1); // the server may be away when a process starts
        // a pool that asks the first connection for its level never recovers if that connection breaks meanwhile
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        Path results = Path.of(args[2]);
        try (HikariDataSource pool = new HikariDataSource(config);
                JdbcInstance instance = JdbcInstance.builder(pool)
                        .lease(Duration.ofSeconds(Integer.parseInt(args[6])))
                        .build()) {
            Files.writeString(Path.of(results + ".instance"), instance.id().toString());
            HttpGateway gateway = HttpGateway.aiHubMix().withBaseUrl(URI.create(args[0]));
            Ideogram ideogram = Ideogram.builder(
                            RetrofitTransport.builder(gateway, () -> "key").build())
                    .journal(JdbcJournal.of(instance))
                    .budget(JdbcBudget.of(instance, ACCOUNT, Money.of(args[5])))
                    .limit(JdbcInFlightLimit.of(instance, ACCOUNT, IN_FLIGHT))
                    .retry(RetryPolicy.never())
                    .build();
            new FleetWorker(ideogram, results).all(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1); // the threads would go on
        }
    }

    private void all(int first, int pictures) throws Exception {
        Set<String> done = new HashSet<>(Files.exists(results) ? Files.readAllLines(results) : List.of());
        List<Callable<Void>> calls = new ArrayList<>();
        for (int i = first; i < first + pictures; i++) {
            int number = i;
            if (!done.contains("saved " + number)) {
                calls.add(() -> {
                    one(number);
                    return null;
                });
            }
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        for (Future<Void> call : threads.invokeAll(calls)) {
            call.get();
        }
        threads.shutdown();
    }

    private void one(int number) throws Exception {
        String result = attempt(number);
        while (result.isEmpty()) {
            Thread.sleep(100);
            result = attempt(number);
        }
        write(result);
    }

    /** Empty if it is to be tried again. */
    private String attempt(int number) {
        try {
            return ideogram.generate(V3Generate.of("picture " + number))
                            .images()
                            .isEmpty()
                    ? "failed " + number + " without a picture"
                    : "saved " + number;
        } catch (BudgetExceededException e) {
            return "refused " + number;
        } catch (UnsettledRequestException e) {
            return e.entry().isUnderWay() ? "" : "unsettled " + number;
        } catch (ImageServiceException e) {
            return e.delivery() == Delivery.NOT_SENT ? "" : "failed " + number + " " + e.getMessage();
        }
    }

    private synchronized void write(String line) throws IOException {
        Files.write(
                results,
                (line + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
