package io.github.ideogram4j.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Prints figures and their bars as a table for {@code docs/performance.md}. */
public final class BarTable {
    private final PrintStream out;

    private BarTable(PrintStream out) {
        this.out = out;
    }

    /** Prints the date, the system and the head of a table. */
    public static BarTable printed(String library, String baseline) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                Locale.ROOT,
                "%s, JDK %s, %s %s, %d processors%n%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
        return new BarTable(out).head(library, baseline);
    }

    /** Prints the head of a table. */
    public static BarTable to(PrintStream out, String library, String baseline) {
        return new BarTable(out).head(library, baseline);
    }

    private BarTable head(String library, String baseline) {
        out.println("| What | Bar | " + library + " | " + baseline + " | ratio or difference | met |");
        out.println("|---|---|---|---|---|---|");
        return this;
    }

    /** Prints a row. */
    public void row(Bar bar, Comparison figures) {
        out.println(bar.row(figures));
    }
}
