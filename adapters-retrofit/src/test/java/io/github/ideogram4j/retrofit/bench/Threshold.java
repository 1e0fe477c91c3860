package io.github.ideogram4j.retrofit.bench;

import java.util.Locale;
import java.util.function.Predicate;

/** The maximum or minimum of a figure. */
record Threshold(String text, Predicate<Comparison> met) {

    static Threshold ratioAtMost(double limit) {
        return new Threshold(
                String.format(Locale.ROOT, "at most %.2f x", limit),
                figures -> figures.ratio().median() <= limit);
    }

    static Threshold atMost(double limit, String unit) {
        return new Threshold(
                String.format(Locale.ROOT, "at most %.0f %s", limit, unit),
                figures -> figures.library().median() <= limit);
    }

    static Threshold atLeast(double limit, String unit) {
        return new Threshold(
                String.format(Locale.ROOT, "at least %.0f %s", limit, unit),
                figures -> figures.library().median() >= limit);
    }
}
