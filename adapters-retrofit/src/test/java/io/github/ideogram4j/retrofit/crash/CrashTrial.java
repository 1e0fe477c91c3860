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

/** One run that is killed, and the run after it that does what is left. */
final class CrashTrial {
    private final CountingGateway gateway;
    private final Path folder;
    private final int pictures;

    /** @param folder empty */
    CrashTrial(CountingGateway gateway, Path folder, int pictures) {
        this.gateway = gateway;
        this.folder = folder;
        this.pictures = pictures;
    }

    /**
     * What came of it.
     *
     * @param paidBeforeTheKill how many pictures the killed run had paid for
     * @param paidTwice numbers of pictures; must be empty
     * @param lost numbers of pictures that were neither saved nor reported; must be empty
     * @param unsettled how many the second run reported, for somebody to decide; no more than were under way at once
     * @param broken what else went wrong, such as a journal that cannot be read; must be empty
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

    /** @param life how long the first run lives, if it does not end before */
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
