package io.github.ideogram4j.cli.bench;

import io.github.ideogram4j.cli.batch.BatchFolder;
import io.github.ideogram4j.cli.batch.BatchProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Batches in a JVM of their own with a heap of 128 MB: 100,000 lines that are checked and quoted, and 2,000 lines that are
 * made offline and saved. Prints rows of a table: lines, seconds, lines a second, largest resident memory of the process.
 */
final class BatchBenchmark {
    private static final int CHECKED = 100_000;
    private static final int MADE = 2_000;
    private static final double NANOS = 1e9;

    private BatchBenchmark() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("| Batch, `-Xmx128m` | lines | time | lines a second | largest resident memory |");
        out.println("|---|---|---|---|---|");
        measure(out, "`--dry-run`", CHECKED, "--dry-run");
        measure(out, "offline, pictures saved", MADE, "--concurrency", "4");
    }

    private static void measure(PrintStream out, String what, int lines, String... options) throws IOException {
        Path folder = Files.createTempDirectory("ideogram4j-bench");
        BatchFolder batch = BatchFolder.of(folder, lines);
        String[] words = Stream.concat(Stream.of("-Xmx128m"), Stream.of(batch.command(List.of(), options)))
                .toArray(String[]::new);
        long start = System.nanoTime();
        int exit;
        long memory;
        try (BatchProcess process = BatchProcess.start(Map.of(), words)) {
            exit = process.exit();
            memory = process.mostResidentKilobytes();
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        if (exit != 0) {
            throw new IllegalStateException("exit code " + exit);
        }
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f s | %.0f | %s |%n",
                what,
                lines,
                seconds,
                lines / seconds,
                memory < 0 ? "-" : memory / 1000 + " MB");
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
