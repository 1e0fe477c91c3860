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

/** Runs faults and prints the observations. */
final class FaultReport {
    private static final Duration ALLOWED = Duration.ofMillis(200);

    private final PrintStream out;
    private final Path folder;
    private final List<String> differences = new ArrayList<>();

    /** @param folder for pictures; deleted by the caller */
    FaultReport(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /** The differences from the expected outcomes. */
    List<String> print(List<Fault> faults) throws Exception {
        printMatrix(faults);
        printTimes(faults.stream().filter(Fault::endsAtTheDeadline).toList());
        return differences;
    }

    /** Statuses that differ only in their {@code Retry-After} share a row. */
    private void printMatrix(List<Fault> faults) throws Exception {
        Map<List<String>, List<FaultRow>> lines = new LinkedHashMap<>();
        for (Fault fault : faults) {
            FaultRow row = FaultRow.measure(fault, folder);
            Files.deleteIfExists(folder.resolve("picture.png")); // a download does not replace a file
            require(row.isExpected(), fault.name() + ": " + row.library());
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
            CallAbort deadline = CallAbort.atDeadline(phase, folder);
            CallAbort interrupt = CallAbort.byInterrupt(phase, folder);
            require(isInTime(deadline) && isInTime(interrupt), phase.name() + ": " + deadline + ", " + interrupt);
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
            differences.add(otherwise);
        }
    }

    private static boolean isInTime(CallAbort seen) {
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
