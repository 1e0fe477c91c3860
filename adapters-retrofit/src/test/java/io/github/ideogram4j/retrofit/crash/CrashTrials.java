package io.github.ideogram4j.retrofit.crash;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Kills fifty runs of two hundred paid calls at random moments and prints the results for {@code docs/crash-trials.md}. */
final class CrashTrials {
    private static final int TRIALS = 50;
    private static final int PICTURES = 200;
    private static final long SEED = 20261121;

    private CrashTrials() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<CrashTrial.Outcome> outcomes = new ArrayList<>();
        try (CountingGateway gateway = new CountingGateway()) {
            Random random = new Random(SEED);
            long whole = millisOfAWholeRun(gateway);
            for (int i = 0; i < TRIALS; i++) {
                Path folder = Files.createTempDirectory("ideogram4j-crash");
                Duration life = Duration.ofMillis((long) (random.nextDouble() * whole));
                outcomes.add(new CrashTrial(gateway, folder, PICTURES).run(life));
                out.println(row(i + 1, life, outcomes.get(i)));
            }
        }
        out.println(summary(outcomes));
        System.exit(outcomes.stream().allMatch(CrashTrial.Outcome::good) ? 0 : 1);
    }

    private static long millisOfAWholeRun(CountingGateway gateway) throws Exception {
        long start = System.nanoTime();
        new CrashTrial(gateway, Files.createTempDirectory("ideogram4j-crash"), PICTURES).run(Duration.ofMinutes(2));
        return (System.nanoTime() - start) / 1_000_000 / 2 + 500;
    }

    private static String row(int number, Duration life, CrashTrial.Outcome outcome) {
        return number + ": killed " + (outcome.killed() ? "after " + life.toMillis() + " ms" : "never")
                + ", paid before "
                + outcome.paidBeforeTheKill() + ", paid twice " + outcome.paidTwice() + ", lost " + outcome.lost()
                + ", to decide " + outcome.unsettled() + (outcome.broken().isEmpty() ? "" : ", " + outcome.broken());
    }

    private static String summary(List<CrashTrial.Outcome> outcomes) {
        int killed = (int) outcomes.stream().filter(CrashTrial.Outcome::killed).count();
        int twice = outcomes.stream().mapToInt(it -> it.paidTwice().size()).sum();
        int lost = outcomes.stream().mapToInt(it -> it.lost().size()).sum();
        int unsettled =
                outcomes.stream().mapToInt(CrashTrial.Outcome::unsettled).sum();
        long broken = outcomes.stream().filter(it -> !it.broken().isEmpty()).count();
        return outcomes.size() + " runs of " + PICTURES + " calls, " + killed + " killed: " + twice + " paid twice, "
                + lost + " lost, " + unsettled + " left to decide, " + broken + " reruns that failed";
    }
}
