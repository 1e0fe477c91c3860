package io.github.ideogram4j.jdbc.trial;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs the fleets of docs/fleet-trials.md and writes that page. Fails if a promise is broken. */
final class FleetTrials {
    private static final FleetTrial.Plan QUIET = new FleetTrial.Plan(8, 2_000, 5_000, 0, 0, Duration.ofSeconds(5), 1);
    private static final FleetTrial.Plan KILLED = new FleetTrial.Plan(8, 2_000, 5_000, 50, 5, Duration.ofSeconds(5), 2);
    private static final int PICTURE_MILLIS = 100;
    private static final String PAGE = """
            # Trials of a fleet

            Written by `mvn verify -pl adapters-jdbc -am -Pfleet-trials -DskipTests`, which fails if a promise is broken.

            Eight processes of four threads each make 2,000 calls against a gateway on loopback that takes 100 ms for a picture
            and counts. Two processes share each list of pictures, so 16,000 calls ask for 8,000 pictures; the budget is enough
            for 5,000. They share journal, budget and in-flight limit (10) in one PostgreSQL server that writes every commit to
            the disk. In the second trial, processes are killed with SIGKILL at random and started again, and the server is
            stopped at once (`SIGQUIT`, as `pg_ctl stop -m immediate`) and started again on its data.

            | | undisturbed | disturbed |
            |---|---|---|
            """;

    private static final String FOOTNOTES = """

            "Lost" means: paid for, and neither returned to a caller, nor in the journal, nor reported as unsettled.

            "Bound" is the time from the death of a process to the last moment at which its permit could not be taken, "free" the
            time from the first moment at which it could be taken to the last at which nobody had, though somebody waited. Both
            are seen by a look ten times a second, and without the time that the server was down: from the signal that stops
            it to its first answer. The trial fails if a permit was bound for more than the lease, or free for more than 0.5 s.
            """;

    private FleetTrials() {}

    /** Argument: the page to write; prints it if there is none. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<FleetTrial.Outcome> outcomes = new ArrayList<>();
        boolean good = true;
        for (FleetTrial.Plan plan : List.of(QUIET, KILLED)) {
            try (PostgresServer server = new PostgresServer();
                    FleetGateway gateway = new FleetGateway(Duration.ofMillis(PICTURE_MILLIS))) {
                Path folder = Files.createTempDirectory("ideogram4j-fleet");
                FleetTrial.Outcome outcome = new FleetTrial(server, gateway, folder, plan).run();
                out.println(plan);
                out.println(outcome);
                outcomes.add(outcome);
                good &= outcome.good(plan);
            }
        }
        String page = page(outcomes);
        out.println(page);
        if (good) {
            Files.writeString(Path.of(args.length > 0 ? args[0] : "../docs/fleet-trials.md"), page);
        }
        System.exit(good ? 0 : 1);
    }

    private static String page(List<FleetTrial.Outcome> outcomes) {
        FleetTrial.Outcome quiet = outcomes.get(0);
        FleetTrial.Outcome disturbed = outcomes.get(1);
        return PAGE
                + row("processes killed", quiet.kills(), disturbed.kills())
                + row("stops of the server", quiet.stops(), disturbed.stops())
                + row("pictures paid for", quiet.paid(), disturbed.paid())
                + row("above the cap", none(quiet.overTheCap()), none(disturbed.overTheCap()))
                + row("most requests under way at once, of 10", quiet.mostUnderWay(), disturbed.mostUnderWay())
                + row(
                        "paid twice",
                        quiet.paidTwice().size(),
                        disturbed.paidTwice().size())
                + row("paid for and lost", quiet.lost().size(), disturbed.lost().size())
                + row(
                        "unsettled: to be decided",
                        quiet.unsettled().size(),
                        disturbed.unsettled().size())
                + row("budget at the end", quiet.balance(), disturbed.balance())
                + row(
                        "longest a permit was bound to a dead process (lease 5 s)",
                        "-",
                        disturbed.longestLease().toMillis() + " ms")
                + row(
                        "longest it was free then, while others waited",
                        "-",
                        disturbed.slowestTake().toMillis() + " ms")
                + row("took", quiet.took().toSeconds() + " s", disturbed.took().toSeconds() + " s")
                + FOOTNOTES;
    }

    private static String none(String text) {
        return text.isEmpty() ? "nothing" : text;
    }

    private static String row(String name, Object quiet, Object disturbed) {
        return "| " + name + " | " + quiet + " | " + disturbed + " |\n";
    }
}
