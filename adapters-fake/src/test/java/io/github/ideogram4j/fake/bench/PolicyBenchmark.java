package io.github.ideogram4j.fake.bench;

import com.sun.management.ThreadMXBean;
import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.bench.Bar;
import io.github.ideogram4j.bench.BarTable;
import io.github.ideogram4j.bench.Comparison;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.journal.FileJournal;
import io.github.ideogram4j.observe.LoggingCallObserver;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.port.CheckedCalls;
import io.github.ideogram4j.pricing.Money;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Sets calls with all policies beside bare calls of the fake, and a call's journal beside two bare fsyncs. Rounds
 * alternate; a figure is the median of its rounds.
 */
final class PolicyBenchmark {
    private static final int CALLS_PER_JOURNALLED = 40; // a disk is slow
    private static final int LINE_BYTES = 400;

    private int lineLength; // so that no line is made for nothing
    private final FakeTransport fake = new FakeTransport();
    private final Ideogram ideogram = Ideogram.builder(fake)
            .timeout(Duration.ofMinutes(1))
            .budget(Budget.of(Money.of("1000000")).within(Budget.of(Money.of("1000000"))))
            .observer(new LoggingCallObserver(line -> lineLength += line.length()))
            .build();
    private final int rounds;
    private final int calls;
    private int number;

    /** @param calls of one round */
    PolicyBenchmark(int rounds, int calls) {
        this.rounds = rounds;
        this.calls = calls;
    }

    /** One kind of work, done many times. */
    private interface Work {
        void once() throws IOException;
    }

    /** What one piece of work takes. */
    private record Cost(double micros, double bytes) {}

    void run(BarTable table) throws IOException {
        PolicyRounds policies = alternate(this::governed, this::bare, calls);
        table.row(Bar.POLICIES_TIME, policies.comparison(Cost::micros));
        table.row(Bar.POLICIES_BYTES, policies.comparison(cost -> cost.bytes() / 1000));
        Path folder = Files.createTempDirectory("ideogram4j-bench");
        try {
            journal(table, folder);
        } finally {
            delete(folder);
        }
    }

    private void journal(BarTable table, Path folder) throws IOException {
        Ideogram remembering = Ideogram.builder(fake)
                .journal(FileJournal.at(folder.resolve("paid.journal")))
                .build();
        try (FileChannel file =
                FileChannel.open(folder.resolve("bare"), StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND)) {
            Work twoSyncs = () -> {
                append(file);
                append(file);
            };
            table.row(
                    Bar.JOURNAL,
                    alternate(() -> generate(remembering), twoSyncs, Math.max(1, calls / CALLS_PER_JOURNALLED))
                            .comparison(Cost::micros));
        }
    }

    private void bare() {
        CheckedCalls.execute(fake, next(), CallOptions.defaults());
        fake.forget();
    }

    private void governed() {
        generate(ideogram);
    }

    private void generate(Ideogram client) {
        client.generate(next());
        fake.forget();
    }

    private V3Generate next() {
        return V3Generate.of("picture " + number++);
    }

    private static void append(FileChannel file) throws IOException {
        file.write(ByteBuffer.allocate(LINE_BYTES));
        file.force(true);
    }

    /** Rounds of two kinds of work that alternated. */
    private record PolicyRounds(List<Cost> costs, List<Cost> baseline) {
        Comparison comparison(ToDoubleFunction<Cost> figure) {
            return new Comparison(
                    costs.stream().mapToDouble(figure).toArray(),
                    baseline.stream().mapToDouble(figure).toArray());
        }
    }

    private PolicyRounds alternate(Work work, Work baseline, int times) throws IOException {
        PolicyRounds alternated = new PolicyRounds(new ArrayList<>(), new ArrayList<>());
        for (int i = -rounds; i < rounds; i++) { // the first half warms up
            Cost first = cost(baseline, times);
            Cost second = cost(work, times);
            if (i >= 0) {
                alternated.baseline().add(first);
                alternated.costs().add(second);
            }
        }
        return alternated;
    }

    private static Cost cost(Work work, int calls) throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            work.once();
        }
        double micros = (System.nanoTime() - start) / 1000.0 / calls;
        return new Cost(micros, (double) (threads.getCurrentThreadAllocatedBytes() - bytes) / calls);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
