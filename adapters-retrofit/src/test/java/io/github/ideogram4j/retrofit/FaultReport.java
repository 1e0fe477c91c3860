package io.github.ideogram4j.retrofit;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs faults and prints what was seen of them. */
final class FaultReport {
    private static final Duration ALLOWED = Duration.ofMillis(200);

    private final PrintStream out;
    private final Path folder;
    private final List<String> wrong = new ArrayList<>();

    /** @param folder for pictures, removed by the caller */
    FaultReport(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /** What is not as it must be. */
    List<String> print(List<Fault> faults) throws Exception {
        printMatrix(faults);
        printTimes(faults.stream().filter(Fault::endsAtTheDeadline).toList());
        return wrong;
    }

    /** Statuses that differ in their advice only are told in one line. */
    private void printMatrix(List<Fault> faults) throws Exception {
        Map<List<String>, List<FaultRow>> lines = new LinkedHashMap<>();
        for (Fault fault : faults) {
            FaultRow row = FaultRow.measure(fault, folder);
            Files.deleteIfExists(folder.resolve("picture.png")); // no picture replaces another
            require(row.asItMustBe(), fault.name() + ": " + row.library());
            lines.computeIfAbsent(joined(row.name(), row.cells()), key -> new ArrayList<>())
                    .add(row);
        }
        MarkdownTable table = new MarkdownTable(out);
        table.head(joined("Fault", FaultRow.HEADINGS));
        lines.values().forEach(rows -> table.row(joined(name(rows), rows.get(0).cells())));
    }

    private void printTimes(List<Fault> phases) throws Exception {
        MarkdownTable table = new MarkdownTable(out);
        table.head(List.of(
                "Held in",
                "Deadline + ms",
                "Socket closed, ms after it",
                "Interrupt + ms",
                "Socket closed, ms after it"));
        for (Fault phase : phases) {
            BreakOff deadline = BreakOff.atDeadline(phase, folder);
            BreakOff interrupt = BreakOff.byInterrupt(phase, folder);
            require(isSoon(deadline) && isSoon(interrupt), phase.name() + ": " + deadline + ", " + interrupt);
            table.row(List.of(
                    phase.name(),
                    millis(deadline.returned()),
                    deadline.closed().map(FaultReport::millis).orElse("-"),
                    millis(interrupt.returned()),
                    interrupt.closed().map(FaultReport::millis).orElse("-")));
        }
    }

    private void require(boolean good, String otherwise) {
        if (!good) {
            wrong.add(otherwise);
        }
    }

    private static boolean isSoon(BreakOff seen) {
        return seen.returned().compareTo(ALLOWED) <= 0
                && seen.closed().orElse(Duration.ZERO).compareTo(ALLOWED) <= 0;
    }

    private static String name(List<FaultRow> rows) {
        String advice = rows.stream().map(FaultRow::advice).collect(Collectors.joining(" / "));
        return rows.get(0).name() + (advice.isEmpty() ? "" : ", Retry-After: " + advice);
    }

    private static List<String> joined(String first, List<String> others) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
