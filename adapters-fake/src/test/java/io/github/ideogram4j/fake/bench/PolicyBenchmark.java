package io.github.ideogram4j.fake.bench;

import com.sun.management.ThreadMXBean;
import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.journal.FileJournal;
import io.github.ideogram4j.observe.LoggingCallObserver;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.policy.Budget;
import io.github.ideogram4j.port.CheckedCalls;
import io.github.ideogram4j.pricing.Money;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * Sets calls with all policies beside bare calls of the fake, and a call's journal beside two bare fsyncs. Rounds
 * alternate; a figure is the median of its rounds.
 */
final class PolicyBenchmark {
    private static final int ROUNDS = 21;
    private static final int CALLS = 2000;
    private static final int JOURNALLED = 50;
    private static final int LINE_BYTES = 400;

    private int lineLength; // so that no line is made for nothing
    private final FakeTransport fake = new FakeTransport();
    private final Ideogram ideogram = Ideogram.builder(fake)
            .timeout(Duration.ofMinutes(1))
            .budget(Budget.of(Money.of("1000000")).within(Budget.of(Money.of("1000000"))))
            .observer(new LoggingCallObserver(line -> lineLength += line.length()))
            .build();
    private int number;

    private PolicyBenchmark() {}

    /** One kind of work, done many times. */
    private interface Work {
        void once() throws IOException;
    }

    /** What one piece of work takes. */
    private record Cost(double micros, double bytes) {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new PolicyBenchmark().run(out);
    }

    private void run(PrintStream out) throws IOException {
        out.println("| What | Bar | Measured |\n|---|---|---|");
        Cost added = difference(this::bare, this::governed, CALLS);
        out.println(row("all policies but the journal: time a call", "20 us", added.micros(), "us"));
        out.println(row("the same: allocated a call", "4 kB", added.bytes() / 1000, "kB"));
        journal(out);
    }

    private void journal(PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("ideogram4j-bench");
        Ideogram remembering = Ideogram.builder(fake)
                .journal(FileJournal.at(folder.resolve("paid.journal")))
                .build();
        try (FileChannel file =
                FileChannel.open(folder.resolve("bare"), StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND)) {
            Work twoSyncs = () -> {
                append(file);
                append(file);
            };
            Cost[] costs = median(twoSyncs, () -> generate(remembering), JOURNALLED);
            out.println(row("two bare fsyncs of 400 bytes", "-", costs[0].micros(), "us"));
            out.println(row("a call with a journal", "-", costs[1].micros(), "us"));
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

    private static Cost difference(Work without, Work with, int calls) throws IOException {
        Cost[] costs = median(without, with, calls);
        return new Cost(costs[1].micros() - costs[0].micros(), costs[1].bytes() - costs[0].bytes());
    }

    private static Cost[] median(Work one, Work other, int calls) throws IOException {
        Cost[][] costs = new Cost[2][ROUNDS];
        for (int i = -ROUNDS; i < ROUNDS; i++) { // the first half warms up
            Cost first = cost(one, calls);
            Cost second = cost(other, calls);
            if (i >= 0) {
                costs[0][i] = first;
                costs[1][i] = second;
            }
        }
        return new Cost[] {middle(costs[0]), middle(costs[1])};
    }

    private static Cost middle(Cost[] costs) {
        double[] micros =
                Arrays.stream(costs).mapToDouble(Cost::micros).sorted().toArray();
        double[] bytes = Arrays.stream(costs).mapToDouble(Cost::bytes).sorted().toArray();
        return new Cost(micros[ROUNDS / 2], bytes[ROUNDS / 2]);
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

    private static String row(String what, String bar, double value, String unit) {
        return String.format(Locale.ROOT, "| %s | %s | %.1f %s |", what, bar, value, unit);
    }
}
