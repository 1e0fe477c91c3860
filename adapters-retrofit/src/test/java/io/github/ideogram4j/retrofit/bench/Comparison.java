package io.github.ideogram4j.retrofit.bench;

import java.util.stream.IntStream;

/** The same figure of both contenders, round by round. */
final class Comparison {
    private final double[] library;
    private final double[] byHand;

    Comparison(double[] library, double[] byHand) {
        this.library = library;
        this.byHand = byHand;
    }

    Spread library() {
        return Spread.of(library);
    }

    Spread byHand() {
        return Spread.of(byHand);
    }

    /** Of rounds that stood side by side, so that what slows both down does not count. */
    Spread ratio() {
        return Spread.of(IntStream.range(0, library.length)
                .mapToDouble(i -> library[i] / byHand[i])
                .toArray());
    }
}
