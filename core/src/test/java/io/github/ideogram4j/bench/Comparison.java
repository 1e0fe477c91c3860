package io.github.ideogram4j.bench;

import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** One figure of the library, round by round, and the same figure of what it is compared with. */
public final class Comparison {
    private final double[] library;
    private final double[] baseline;

    /** @param baseline the rounds next to those of the library */
    public Comparison(double[] library, double[] baseline) {
        this.library = library.clone();
        this.baseline = baseline.clone();
    }

    /** Figures of the library that are compared with nothing. */
    public static Comparison alone(double... library) {
        return new Comparison(library, new double[0]);
    }

    boolean isAlone() {
        return baseline.length == 0;
    }

    Quartiles library() {
        return Quartiles.of(library);
    }

    Quartiles baseline() {
        return Quartiles.of(baseline);
    }

    /** The ratios of neighbouring rounds, so that what slows down both cancels out. */
    Quartiles ratio() {
        return neighbours((ours, theirs) -> ours / theirs);
    }

    /** The differences of neighbouring rounds. */
    Quartiles difference() {
        return neighbours((ours, theirs) -> ours - theirs);
    }

    private Quartiles neighbours(DoubleBinaryOperator operator) {
        return Quartiles.of(IntStream.range(0, library.length)
                .mapToDouble(i -> operator.applyAsDouble(library[i], baseline[i]))
                .toArray());
    }
}
