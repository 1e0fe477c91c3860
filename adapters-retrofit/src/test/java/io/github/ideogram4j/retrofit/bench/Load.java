package io.github.ideogram4j.retrofit.bench;

import io.github.ideogram4j.model.ImageBatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Runs a number of concurrent callers, each making call after call. */
final class Load implements AutoCloseable {
    private final int callers;
    private final ExecutorService threads;

    Load(int callers) {
        this.callers = callers;
        this.threads = ThreadFigures.user(callers);
    }

    RoundResult run(Callable<ImageBatch> call, Duration length) throws InterruptedException, ExecutionException {
        Meter meter = new Meter();
        long end = System.nanoTime() + length.toNanos();
        List<Future<long[]>> running = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            running.add(threads.submit(() -> callUntil(end, call)));
        }
        LongStream nanos = LongStream.empty();
        for (Future<long[]> caller : running) {
            nanos = LongStream.concat(nanos, LongStream.of(caller.get()));
        }
        return meter.read(nanos.toArray());
    }

    private static long[] callUntil(long end, Callable<ImageBatch> call) throws Exception {
        LongStream.Builder nanos = LongStream.builder();
        long now = System.nanoTime();
        do {
            if (call.call().images().size() != 1) {
                throw new IllegalStateException("not one picture");
            }
            long then = now;
            now = System.nanoTime();
            nanos.add(now - then);
        } while (now - end < 0);
        return nanos.build().toArray();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
