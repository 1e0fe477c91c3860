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

    void row(String what, Bar bar, String unit, Comparison figures) {
        out.printf(
                "| %s | %s | %s | %s | %s | %s |%n",
                what,
                bar.text(),
                spread(figures.library(), unit),
                spread(figures.byHand(), unit),
                spread(figures.ratio(), "x"),
                bar.met().test(figures) ? "yes" : "**no**");
    }

    /** The median, and the middle half in brackets. */
    private static String spread(Spread spread, String unit) {
        String figure = spread.median() < 10 ? "%.2f" : spread.median() < 100 ? "%.1f" : "%.0f";
        return String.format(
                Locale.ROOT,
                figure + " %s (" + figure + "-" + figure + ")",
                spread.median(),
                unit,
                spread.low(),
                spread.high());
    }
}
