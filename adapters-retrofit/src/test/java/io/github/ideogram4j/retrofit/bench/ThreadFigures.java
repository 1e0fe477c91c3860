package io.github.ideogram4j.retrofit.bench;

import io.github.ideogram4j.bench.Comparison;
import io.github.ideogram4j.model.ImageBatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What threads the library uses beside those of the user, and what these cost. */
final class ThreadFigures {
    private static final int ROUNDS = 3;
    private static final int CALLERS = 64;
    private static final long START_MILLIS = 1000;
    private static final long WATCH_MILLIS = 1500; // both together are shorter than the server waits

    private ThreadFigures() {}

    /** The most threads of the library while 64 submitted calls are in flight. */
    static Comparison most(ServerAddress server) throws InterruptedException, ExecutionException {
        double[] most = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            LibraryThreads threads = new LibraryThreads();
            LibraryClient client = new LibraryClient(server);
            ExecutorService user = user(1);
            try (Load load = new Load(CALLERS)) {
                Future<?> work = user.submit(() -> load.run(client::submittedTextForm, Duration.ofSeconds(1)));
                threads.watch(work, Long.MAX_VALUE / 2_000_000);
                work.get();
            }
            user.shutdown();
            most[i] = threads.most();
        }
        return Comparison.alone(most);
    }

    /** The part of a core, in percent, that the library's threads use while 64 calls wait for their answers. */
    static Comparison waitingPercent(ServerAddress server) throws InterruptedException, ExecutionException {
        double[] percent = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            LibraryThreads threads = new LibraryThreads();
            LibraryClient client = new LibraryClient(server);
            ExecutorService user = user(CALLERS);
            Callable<ImageBatch> call = client::textForm;
            List<Future<ImageBatch>> calls = new ArrayList<>();
            for (int j = 0; j < CALLERS; j++) {
                calls.add(user.submit(call));
            }
            threads.watch(calls.get(0), START_MILLIS);
            long cpu = threads.cpuNanos();
            long start = System.nanoTime();
            threads.watch(calls.get(0), WATCH_MILLIS);
            percent[i] = 100.0 * (threads.cpuNanos() - cpu) / (System.nanoTime() - start);
            for (Future<ImageBatch> waiting : calls) {
                waiting.get();
            }
            user.shutdown();
        }
        return Comparison.alone(percent);
    }

    /** Threads that count as the user's. */
    static ExecutorService user(int threads) {
        return Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, LibraryThreads.USER);
            thread.setDaemon(true);
            return thread;
        });
    }
}
