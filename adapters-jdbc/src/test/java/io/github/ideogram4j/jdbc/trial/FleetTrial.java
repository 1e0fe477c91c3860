package io.github.ideogram4j.jdbc.trial;

import io.github.ideogram4j.jdbc.JdbcSchema;
import io.github.ideogram4j.pricing.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postgresql.ds.PGSimpleDataSource;

/** A fleet that pays for pictures: two processes share each list, and the budget is not enough for all. */
final class FleetTrial {
    private static final int CENTS = 6;
    private static final Duration TO_NOTICE = Duration.ofMillis(500);
    private static final String HELD_PERMITS = "SELECT t.instance || ' ' ||"
            + " CASE WHEN EXISTS (SELECT 1 FROM ideogram_live_instance i WHERE i.id = t.instance) THEN 'lease'"
            + " WHEN EXISTS (SELECT 1 FROM ideogram_ticket w WHERE NOT w.granted) THEN 'wanted' ELSE 'free' END"
            + " FROM ideogram_ticket t WHERE t.granted";

    private final PostgresServer server;
    private final FleetGateway gateway;
    private final Path folder;
    private final Plan plan;
    private final List<Process> workers = new ArrayList<>();
    private final Map<String, Long> killed = new HashMap<>();
    private final Map<String, Long> wantedSince = new HashMap<>();
    private final List<Outage> outages = new ArrayList<>();
    private Duration longestLease = Duration.ZERO;
    private Duration slowestTake = Duration.ZERO;
    private int kills;
    private int stops;

    /** A stop of the server, until it took connections again; by {@link System#nanoTime}. */
    private record Outage(long from, long until) {
        /** How much of it lies between two moments. */
        long nanosBetween(long first, long last) {
            return Math.max(0, Math.min(until, last) - Math.max(from, first));
        }
    }

    /**
     * What happens in a trial.
     *
     * @param calls of each process
     * @param affordable how many pictures the budget pays for
     * @param kills of processes, and
     * @param stops of the database, spread evenly over the payments
     */
    record Plan(int processes, int calls, int affordable, int kills, int stops, Duration lease, long seed) {}

    /**
     * The result of a trial.
     *
     * @param overTheCap what was spent or reserved, or paid at the gateway, above the cap; must be empty
     * @param paidTwice must be empty
     * @param lost pictures that were paid for, and are neither saved nor reported as unsettled; must be empty
     * @param failed other failures; must be empty
     * @param longestLease the longest time from the death of a process to the last moment at which its permit could not be
     *     taken, without the time that the server was down meanwhile; a lease at most
     * @param slowestTake the longest time that such a permit could be taken, and was not although somebody waited for it;
     *     without the time that the server was down
     */
    record Outcome(
            int paid,
            int mostUnderWay,
            String overTheCap,
            Set<Integer> paidTwice,
            Set<Integer> lost,
            Set<Integer> unsettled,
            Set<String> failed,
            int kills,
            int stops,
            Duration longestLease,
            Duration slowestTake,
            String balance,
            Duration took) {

        boolean good(Plan plan) {
            return mostUnderWay <= FleetWorker.IN_FLIGHT
                    && overTheCap.isEmpty()
                    && paidTwice.isEmpty()
                    && lost.isEmpty()
                    && failed.isEmpty()
                    && kills == plan.kills()
                    && stops == plan.stops()
                    && longestLease.compareTo(plan.lease()) <= 0
                    && slowestTake.compareTo(TO_NOTICE) <= 0;
        }
    }

    /** @param folder an empty folder */
    FleetTrial(PostgresServer server, FleetGateway gateway, Path folder, Plan plan) {
        this.server = server;
        this.gateway = gateway;
        this.folder = folder;
        this.plan = plan;
    }

    Outcome run() throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url());
        JdbcSchema.migrate(source);
        long start = System.nanoTime();
        Random random = new Random(plan.seed());
        for (int i = 0; i < plan.processes(); i++) {
            workers.add(start(i));
        }
        try {
            while (isRunning()) {
                disturb(random);
                observePermits();
                Thread.sleep(100);
            }
        } finally {
            workers.forEach(Process::destroyForcibly);
        }
        return outcome(Duration.ofNanos(System.nanoTime() - start));
    }

    private Process start(int number) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FleetWorker.class.getName(),
                        gateway.address().toString(),
                        server.url(),
                        results(number).toString(),
                        Integer.toString(number / 2 * plan.calls()),
                        Integer.toString(plan.calls()),
                        dollars(plan.affordable() * CENTS),
                        Long.toString(plan.lease().toSeconds()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(number + ".log").toFile()))
                .start();
    }

    private Path results(int number) {
        return folder.resolve(number + ".results");
    }

    private static String dollars(int cents) {
        return cents / 100 + "." + cents % 100 / 10 + cents % 10;
    }

    private boolean isRunning() {
        return workers.stream().anyMatch(Process::isAlive);
    }

    private void disturb(Random random) throws Exception {
        int paid = gateway.paid();
        if (kills < plan.kills() && paid > (kills + 1) * (plan.affordable() / (plan.kills() + 2))) {
            int victim = random.nextInt(plan.processes());
            Path instance = Path.of(results(victim) + ".instance");
            if (workers.get(victim).isAlive() && Files.exists(instance)) {
                workers.get(victim).destroyForcibly().waitFor();
                killed.put(Files.readString(instance), System.nanoTime());
                Files.delete(instance);
                workers.set(victim, start(victim));
                kills++;
            }
        }
        if (stops < plan.stops() && paid > (stops + 1) * (plan.affordable() / (plan.stops() + 1))) {
            long before = System.nanoTime();
            server.crash();
            outages.add(new Outage(before, System.nanoTime()));
            stops++;
        }
    }

    private void observePermits() {
        try {
            long now = System.nanoTime();
            Set<String> wanted = new HashSet<>();
            for (String permit : read(HELD_PERMITS)) {
                String[] words = permit.split(" ", 2);
                Long death = killed.get(words[0]);
                if (death != null && words[1].equals("lease")) {
                    longestLease = longest(longestLease, death, now);
                } else if (death != null && words[1].equals("wanted")) {
                    wanted.add(words[0]);
                    slowestTake = longest(slowestTake, wantedSince.computeIfAbsent(words[0], it -> now), now);
                }
            }
            wantedSince.keySet().retainAll(wanted);
        } catch (SQLException e) {
            // it has been stopped, or has too many connections at this moment; asked again
        }
    }

    private Duration longest(Duration before, long from, long until) {
        long down = 0;
        for (Outage outage : outages) {
            down += outage.nanosBetween(from, until);
        }
        Duration time = Duration.ofNanos(until - from - down);
        return time.compareTo(before) > 0 ? time : before;
    }

    private List<String> read(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private Outcome outcome(Duration took) throws Exception {
        Map<String, Set<Integer>> results = new TreeMap<>();
        Set<String> failed = new TreeSet<>();
        for (int i = 0; i < plan.processes(); i++) {
            for (String line : Files.exists(results(i)) ? Files.readAllLines(results(i)) : List.<String>of()) {
                String[] words = line.split(" ", 3);
                results.computeIfAbsent(words[0], it -> new TreeSet<>()).add(Integer.parseInt(words[1]));
                if (words[0].equals("failed")) {
                    failed.add(line);
                }
            }
            failed.addAll(unfinished(i));
        }
        Set<Integer> twice = new TreeSet<>();
        gateway.payments().forEach((picture, times) -> {
            if (times > 1) {
                twice.add(picture);
            }
        });
        Set<Integer> lost = new TreeSet<>(gateway.payments().keySet());
        lost.removeAll(results.getOrDefault("saved", Set.of()));
        Set<Integer> unsettled = new TreeSet<>(results.getOrDefault("unsettled", Set.of()));
        unsettled.removeAll(results.getOrDefault("saved", Set.of()));
        lost.removeAll(unsettled);
        lost.removeAll(journalled());
        String balance = "spent $" + money("spent") + ", reserved as unknown $" + money("unknown_outcome") + ", cap $"
                + money("cap");
        return new Outcome(
                gateway.paid(),
                gateway.mostUnderWay(),
                overTheCap(),
                twice,
                lost,
                unsettled,
                failed,
                kills,
                stops,
                longestLease,
                slowestTake,
                balance,
                took);
    }

    private Money money(String column) throws SQLException {
        return Money.of(read("SELECT " + column + " FROM ideogram_balance").get(0));
    }

    /** Paid for and in the journal: whoever asks is answered, or told to decide. */
    private Set<Integer> journalled() throws SQLException {
        Set<Integer> pictures = new HashSet<>();
        for (String link : read("SELECT answer FROM ideogram_request WHERE answer IS NOT NULL")) {
            pictures.add(Integer.parseInt(link.replaceAll("(?s).*%2F(\\d+)\\.png.*", "$1")));
        }
        return pictures;
    }

    private String overTheCap() throws SQLException {
        String used = read("SELECT COUNT(*) FROM ideogram_budget WHERE reserved + spent > cap")
                .get(0);
        return (used.equals("0") ? "" : "in the database ")
                + (gateway.paid() > plan.affordable() ? "at the gateway: " + gateway.paid() : "");
    }

    private List<String> unfinished(int number) throws IOException {
        if (workers.get(number).exitValue() == 0) {
            return List.of();
        }
        List<String> log = Files.readAllLines(folder.resolve(number + ".log"));
        return List.of("process " + number + " ended with "
                + workers.get(number).exitValue() + ": "
                + String.join(" | ", log.subList(Math.max(0, log.size() - 8), log.size())));
    }
}
