package io.github.ideogram4j.retrofit.bench;

import java.util.Locale;
import java.util.function.Predicate;

/** What a figure must be. */
record Bar(String text, Predicate<Comparison> met) {

    static Bar ratioAtMost(double limit) {
        return new Bar(
                String.format(Locale.ROOT, "at most %.2f x", limit),
                figures -> figures.ratio().median() <= limit);
    }

    static Bar atMost(double limit, String unit) {
        return new Bar(
                String.format(Locale.ROOT, "at most %.0f %s", limit, unit),
                figures -> figures.library().median() <= limit);
    }

    static Bar atLeast(double limit, String unit) {
        return new Bar(
                String.format(Locale.ROOT, "at least %.0f %s", limit, unit),
                figures -> figures.library().median() >= limit);
    }
}
