package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.CheckedCalls;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A thousand concurrent calls, each with a random fault. */
class FaultStormTest {
    private static final int CALLS = 1000;
    private static final int CONCURRENCY = 16;
    private static final CallOptions SHORT_TIMEOUT = CallOptions.defaults().withTimeout(Duration.ofMillis(300));
    private static final byte[] PNG = Fixtures.bytes(ValidResponses.PICTURE);

    @TempDir
    private Path folder;

    private final CountingSocketFactory sockets = new CountingSocketFactory();
    private final ConnectionPool pool = new ConnectionPool();
    private final AtomicInteger openFiles = new AtomicInteger();
    private final AtomicInteger paid = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @Test
    @Timeout(180)
    void thousandCalls_withRandomFaults_leakNothing() throws Exception {
        long threadsBefore = callThreads();
        try (FaultyServer server = new FaultyServer(randomScripts())) {
            callFromManyThreads(service(server), server.port());

            eventually("connections released", () -> pool.connectionCount() == pool.idleConnectionCount());
            pool.evictAll();
            server.awaitEnd();
            eventually("sockets closed", () -> sockets.open() == 0);
            eventually("uploads closed", () -> openFiles.get() == 0);
            eventually("threads idle", () -> busyThreads() == 0);
            assertThat(callThreads() - threadsBefore).as("threads").isLessThanOrEqualTo(4 * CONCURRENCY);
            assertThat(server.posts())
                    .as("POSTs")
                    .isLessThanOrEqualTo(paid.get())
                    .isGreaterThan(CALLS / 2);
        }
        assertThat(failed).hasValueGreaterThan(CALLS / 2);
        assertThat(folder).as("pictures, complete or not").isEmptyDirectory();
    }

    private void callFromManyThreads(RetrofitTransport service, int port) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CONCURRENCY);
        try {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                int number = i;
                calls.add(callers.submit(() -> call(service, port, number)));
            }
            for (Future<?> call : calls) {
                call.get(120, TimeUnit.SECONDS);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private void call(RetrofitTransport service, int port, int number) {
        try {
            if (number % 4 == 3) {
                download(service, port, number);
            } else {
                paid.incrementAndGet();
                CheckedCalls.execute(service, number % 4 == 2 ? withUpload() : Fixtures.GENERATE, SHORT_TIMEOUT);
            }
        } catch (ImageServiceException e) {
            failed.incrementAndGet();
        }
    }

    private void download(RetrofitTransport service, int port, int number) {
        Path target = folder.resolve(number + ".png");
        Ideogram.builder(service)
                .build()
                .download(
                        Fixtures.aPictureAt("http://127.0.0.1:" + port + "/" + number + ".png"), target, SHORT_TIMEOUT);
        assertThat(target.toFile().delete()).isTrue();
    }

    private V3Generate withUpload() {
        ImageSource picture = ImageSource.oneShot("a.png", PNG.length, () -> {
            openFiles.incrementAndGet();
            return new CountedStream(new ByteArrayInputStream(PNG));
        });
        return V3Generate.builder("a lighthouse").styleReference(picture).build();
    }

    private RetrofitTransport service(FaultyServer server) {
        OkHttpClient client = new OkHttpClient.Builder()
                .connectionPool(pool)
                .socketFactory(sockets)
                .build();
        return aService(HttpGateway.aiHubMix().withBaseUrl(URI.create("http://127.0.0.1:" + server.port())))
                .client(client)
                .build();
    }

    /** Includes valid responses, so that there are pooled connections to break. */
    private static Supplier<FaultScript> randomScripts() {
        List<FaultScript> scripts = new ArrayList<>(FaultMatrix.faults()
                .filter(fault -> fault.route() == FaultRoute.PLAIN && fault.request() != FaultRequest.UPLOAD)
                .map(Fault::script)
                .toList());
        for (int i = 0; i < 20; i++) {
            scripts.add(ValidResponses.plain());
        }
        Random random = new Random(20261121);
        return () -> {
            synchronized (random) {
                return scripts.get(random.nextInt(scripts.size()));
            }
        };
    }

    private static long callThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(FaultStormTest::isOurs)
                .count();
    }

    private static long busyThreads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> isOurs(entry.getKey()))
                .filter(entry -> List.of(entry.getValue()).toString().contains("okhttp3"))
                .count();
    }

    private static boolean isOurs(Thread thread) {
        return thread.getName().startsWith("ideogram4j-");
    }

    /** Waits for the threads of abandoned calls, which release their connections slightly later. */
    private static void eventually(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private final class CountedStream extends FilterInputStream {
        CountedStream(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            openFiles.decrementAndGet();
        }
    }
}
