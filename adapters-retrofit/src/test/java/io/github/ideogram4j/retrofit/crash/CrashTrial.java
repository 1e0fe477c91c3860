package io.github.ideogram4j.retrofit.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** One run that is killed, and a second run that completes the rest. */
final class CrashTrial {
    private final CountingGateway gateway;
    private final Path folder;
    private final int pictures;

    /** @param folder an empty folder */
    CrashTrial(CountingGateway gateway, Path folder, int pictures) {
        this.gateway = gateway;
        this.folder = folder;
        this.pictures = pictures;
    }

    /**
     * The result of a trial.
     *
     * @param paidBeforeTheKill the number of pictures the killed run had paid for
     * @param paidTwice the pictures paid for twice; must be empty
     * @param lost the pictures neither saved nor reported; must be empty
     * @param unsettled the number of calls the second run reported as unsettled; at most the number in flight
     * @param broken other failures, such as an unreadable journal; must be empty
     */
    record Outcome(
            boolean killed,
            int paidBeforeTheKill,
            TreeSet<Integer> paidTwice,
            TreeSet<Integer> lost,
            int unsettled,
            String broken) {

        boolean good() {
            return paidTwice.isEmpty() && lost.isEmpty() && broken.isEmpty() && unsettled <= JournalledRun.THREADS;
        }
    }

    /** @param life the time after which the first run is killed */
    Outcome run(Duration life) throws IOException, InterruptedException {
        Process first = start(folder.resolve("first.log"));
        boolean killed = !first.waitFor(life.toNanos(), TimeUnit.NANOSECONDS);
        first.destroyForcibly().waitFor(); // SIGKILL
        Map<Integer, Integer> before = gateway.takePayments();
        Path log = folder.resolve("second.log");
        int exit = start(log).waitFor();
        return outcome(killed, before, gateway.takePayments(), Files.readAllLines(log), exit);
    }

    private Outcome outcome(
            boolean killed, Map<Integer, Integer> before, Map<Integer, Integer> after, List<String> log, int exit) {
        TreeSet<Integer> twice = new TreeSet<>();
        TreeSet<Integer> lost = new TreeSet<>();
        int unsettled = 0;
        for (int i = 0; i < pictures; i++) {
            if (before.getOrDefault(i, 0) + after.getOrDefault(i, 0) > 1) {
                twice.add(i);
            }
            boolean reported = log.contains("unsettled " + i);
            unsettled += reported ? 1 : 0;
            if (!reported && !isWhole(folder.resolve(i + ".png"))) {
                lost.add(i);
            }
        }
        String broken = exit == 0 ? "" : String.join(" | ", log);
        return new Outcome(killed, before.size(), twice, lost, unsettled, broken);
    }

    private static boolean isWhole(Path file) {
        try {
            return Files.exists(file) && tail(Files.readAllBytes(file)).contains("IEND");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tail(byte[] bytes) {
        return new String(
                bytes, Math.max(0, bytes.length - 12), Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private Process start(Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                JournalledRun.class.getName(),
                gateway.address().toString(),
                folder.toString(),
                Integer.toString(pictures)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
