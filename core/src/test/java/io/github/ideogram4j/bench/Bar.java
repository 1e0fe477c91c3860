package io.github.ideogram4j.bench;

import java.util.Locale;

/** Every figure of {@code docs/performance.md} with its bar. A kB is 1000 bytes. */
public enum Bar {
    H2_TEXT_CPU("HTTP/2, V3 text form, 16 in flight: CPU a call", Kind.RATIO, 1.20, "us"),
    H2_TEXT_BYTES("the same: allocated a call", Kind.DIFFERENCE, 4, "kB"),
    H2_JSON_CPU("HTTP/2, JSON, 16 in flight: CPU a call", Kind.RATIO, 1.20, "us"),
    H2_JSON_BYTES("the same: allocated a call", Kind.DIFFERENCE, 4, "kB"),
    H2_TEXT_TIME("HTTP/2, V3 text form, one in flight: p50", Kind.DIFFERENCE, 0.2, "ms"),
    H2_JSON_TIME("HTTP/2, JSON, one in flight: p50", Kind.DIFFERENCE, 0.2, "ms"),
    H1_TEXT_CPU("HTTP/1.1, V3 text form, 16 in flight: CPU a call", Kind.RATIO, 1.10, "us"),
    H1_TEXT_BYTES("the same: allocated a call", Kind.DIFFERENCE, 4, "kB"),
    H1_JSON_CPU("HTTP/1.1, JSON, 16 in flight: CPU a call", Kind.RATIO, 1.20, "us"),
    H1_JSON_BYTES("the same: allocated a call", Kind.DIFFERENCE, 6, "kB"),
    H1_TEXT_TIME("HTTP/1.1, V3 text form, one in flight: p50", Kind.DIFFERENCE, 0.2, "ms"),
    H1_JSON_TIME("HTTP/1.1, JSON, one in flight: p50", Kind.DIFFERENCE, 0.2, "ms"),
    PICTURE("HTTP/1.1, 256 KiB picture form, one in flight: p99", Kind.AT_MOST, 2, "ms"),
    SUBMIT("HTTP/1.1, `submit`, 64 in flight, answers after 50 ms: calls a second", Kind.AT_LEAST, 1100, "/s"),
    SUBMIT_THREADS("the same: most threads of the library", Kind.AT_MOST, 1, ""),
    WAITING_CPU("HTTP/1.1, 64 calls waiting: a core's time used by threads of the library", Kind.AT_MOST, 1, "%"),
    COLD_START("cold start, `main` to first answer", Kind.RATIO, 1.30, "ms"),

    PAINTING("paint and encode 1312x736, warm", Kind.AT_MOST, 35, "ms"),
    FIRST_PICTURE("the same, first picture of a process", Kind.AT_MOST, 90, "ms"),
    UNOPENED("first 1000 calls of a process, no picture opened", Kind.AT_MOST, 1000, "ms"),
    SERVER(
            "the served fake, V3 generate in JSON, 16 in flight, no picture opened: calls a second",
            Kind.AT_LEAST,
            3000,
            "/s"),
    POLICIES_TIME("a call with all policies but the journal, beside a bare one: time", Kind.DIFFERENCE, 20, "us"),
    POLICIES_BYTES("the same: allocated", Kind.DIFFERENCE, 4, "kB"),
    JOURNAL("a call with a journal, beside two bare fsyncs of 400 bytes", Kind.NONE, 0, "us"),

    COMMAND_VERSION("`--version`", Kind.RATIO, 3, "ms"),
    COMMAND_PRICES("`prices`", Kind.RATIO, 4, "ms"),
    COMMAND_DRY_RUN("`generate --dry-run`", Kind.RATIO, 4.5, "ms"),
    COMMAND_GENERATE("`generate --resolution 1312x736`", Kind.RATIO, 8, "ms"),
    LAUNCHER("`--version` by the launcher, beside the `java` command it runs", Kind.DIFFERENCE, 10, "ms");

    private final String what;
    private final Kind kind;
    private final double limit;
    private final String unit;

    Bar(String what, Kind kind, double limit, String unit) {
        this.what = what;
        this.kind = kind;
        this.limit = limit;
        this.unit = unit;
    }

    /** What the limit is compared with. Always a median. */
    private enum Kind {
        /** At most this multiple of the baseline. */
        RATIO,
        /** At most this much more than the baseline. */
        DIFFERENCE,
        AT_MOST,
        AT_LEAST,
        NONE
    }

    /** The row of a table: what, bar, library, baseline, ratio or difference, met. */
    String row(Comparison figures) {
        return "| "
                + String.join(
                        " | ",
                        what,
                        limit(),
                        cell("", figures.library(), unit),
                        figures.isAlone() ? "-" : cell("", figures.baseline(), unit),
                        figures.isAlone() ? "-" : compared(figures),
                        kind == Kind.NONE ? "-" : isMetBy(figures) ? "yes" : "**no**")
                + " |";
    }

    boolean isMetBy(Comparison figures) {
        return switch (kind) {
            case RATIO -> figures.ratio().median() <= limit;
            case DIFFERENCE -> figures.difference().median() <= limit;
            case AT_MOST -> figures.library().median() <= limit;
            case AT_LEAST -> figures.library().median() >= limit;
            case NONE -> true;
        };
    }

    private String limit() {
        return switch (kind) {
            case RATIO -> format("at most %.2f x", limit);
            case DIFFERENCE -> "at most +" + plain(limit) + unit(unit);
            case AT_MOST -> "at most " + plain(limit) + unit(unit);
            case AT_LEAST -> "at least " + plain(limit) + unit(unit);
            case NONE -> "-";
        };
    }

    private String compared(Comparison figures) {
        return kind == Kind.DIFFERENCE ? cell("+", figures.difference(), unit) : cell("", figures.ratio(), "x");
    }

    /** The median, with the quartiles in brackets. */
    private static String cell(String sign, Quartiles quartiles, String unit) {
        double size = Math.abs(quartiles.median());
        String figure = "%" + sign + (size < 1 ? ".3f" : size < 10 ? ".2f" : size < 100 ? ".1f" : ".0f");
        return format(figure, quartiles.median())
                + unit(unit)
                + format(" (" + figure + " to " + figure + ")", quartiles.low(), quartiles.high());
    }

    private static String unit(String unit) {
        return unit.isEmpty() ? "" : " " + unit;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? format("%.0f", number) : Double.toString(number);
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
