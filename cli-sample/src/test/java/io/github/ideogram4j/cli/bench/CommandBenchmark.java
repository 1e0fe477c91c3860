package io.github.ideogram4j.cli.bench;

import io.github.ideogram4j.bench.Bar;
import io.github.ideogram4j.bench.BarTable;
import io.github.ideogram4j.bench.Comparison;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs the launcher as a user does, and beside it {@link Hello} on the same JVM. The system property
 * {@code ideogram.command} names the launcher. Runs alternate. Takes a minute.
 */
final class CommandBenchmark {
    private static final int WARM_UP = 2;
    private static final int RUNS = 20;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final List<String> GENERATE =
            List.of("generate", "A lighthouse at dawn, paper cut", "--resolution", "1312x736");

    private final String launcher;
    private final Path folder;
    private final double[] hello = new double[RUNS];
    private final double[] bareJava = new double[RUNS];
    private final Map<Bar, double[]> millis = new EnumMap<>(Bar.class);
    private int pictures;

    private CommandBenchmark(String launcher, Path folder) {
        this.launcher = launcher;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException, URISyntaxException {
        Path launcher = Path.of(System.getProperty("ideogram.command")).toAbsolutePath();
        Path folder = Files.createTempDirectory("ideogram4j-bench");
        try {
            new CommandBenchmark(launcher.normalize().toString(), folder).run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws IOException, InterruptedException, URISyntaxException {
        List<String> version = command(List.of("--version"));
        time(version); // may build the command first
        JavaCommand java = JavaCommand.of(version);
        for (int i = -WARM_UP; i < RUNS; i++) {
            put(hello, i, time(java.hello()));
            put(Bar.COMMAND_VERSION, i, version);
            put(bareJava, i, time(java.words()));
            put(Bar.COMMAND_PRICES, i, command(List.of("prices")));
            put(Bar.COMMAND_DRY_RUN, i, command(GENERATE, "--dry-run"));
            put(Bar.COMMAND_GENERATE, i, command(GENERATE, "--out", nextFolder()));
        }
        print(BarTable.printed("Ideogram4J", "`Hello`, or bare `java`"));
    }

    private void print(BarTable table) {
        millis.forEach((bar, runs) -> table.row(bar, new Comparison(runs, hello)));
        table.row(Bar.LAUNCHER, new Comparison(figures(Bar.COMMAND_VERSION), bareJava));
    }

    private List<String> command(List<String> words, String... more) {
        List<String> command = new ArrayList<>(List.of(launcher));
        command.addAll(words);
        command.addAll(List.of(more));
        return command;
    }

    private String nextFolder() {
        return folder.resolve("run-" + pictures++).toString();
    }

    private void put(Bar bar, int run, List<String> command) throws IOException, InterruptedException {
        put(figures(bar), run, time(command));
    }

    private double[] figures(Bar bar) {
        return millis.computeIfAbsent(bar, added -> new double[RUNS]);
    }

    private static void put(double[] figures, int run, double figure) {
        if (run >= 0) {
            figures[run] = figure;
        }
    }

    /** The milliseconds from the start of the process to its end. */
    private static double time(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int exit = quiet(command).start().waitFor();
        double time = (System.nanoTime() - start) / NANOS_PER_MILLI;
        if (exit != 0) {
            throw new IOException(command + " ended with " + exit);
        }
        return time;
    }

    /** A process whose output is discarded. */
    static ProcessBuilder quiet(List<String> command) {
        return new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
