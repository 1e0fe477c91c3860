package io.github.ideogram4j.retrofit.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints figures as a table for {@code docs/performance.md}. */
final class Table {
    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
        out.println("| What | Bar | Ideogram4J | by hand | ratio | met |");
        out.println("|---|---|---|---|---|---|");
    }

    void row(String what, Threshold threshold, String unit, Comparison figures) {
        out.printf(
                "| %s | %s | %s | %s | %s | %s |%n",
                what,
                threshold.text(),
                cell(figures.library(), unit),
                cell(figures.byHand(), unit),
                cell(figures.ratio(), "x"),
                threshold.met().test(figures) ? "yes" : "**no**");
    }

    /** The median, with the quartiles in brackets. */
    private static String cell(Quartiles quartiles, String unit) {
        String figure = quartiles.median() < 10 ? "%.2f" : quartiles.median() < 100 ? "%.1f" : "%.0f";
        return String.format(
                Locale.ROOT,
                figure + " %s (" + figure + "-" + figure + ")",
                quartiles.median(),
                unit,
                quartiles.low(),
                quartiles.high());
    }
}
