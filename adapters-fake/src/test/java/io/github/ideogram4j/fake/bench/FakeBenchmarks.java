package io.github.ideogram4j.fake.bench;

import io.github.ideogram4j.bench.BarTable;
import java.io.IOException;

/** Measures and prints every figure of the fake and of the policies in {@code docs/performance.md}. Takes a minute. */
final class FakeBenchmarks {
    private FakeBenchmarks() {}

    public static void main(String[] args) throws IOException {
        BarTable table = BarTable.printed("Ideogram4J", "beside it");
        PaintingBenchmark.run(table, 50, 9);
        ServerBenchmark.run(table, 9, 1000);
        new PolicyBenchmark(21, 2000).run(table);
    }
}
