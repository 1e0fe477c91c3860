package io.github.ideogram4j.fake.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.bench.BarTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The programs run. Asserts no figure. */
final class FakeBenchmarksTest {

    @Test
    void everyFigure_hasARow() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        BarTable table = BarTable.to(new PrintStream(printed, true, StandardCharsets.UTF_8), "library", "beside it");

        PaintingBenchmark.run(table, 1, 1);
        ServerBenchmark.run(table, 1, 1);
        new PolicyBenchmark(1, 1).run(table);

        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).hasSize(2 + 7);
    }
}
