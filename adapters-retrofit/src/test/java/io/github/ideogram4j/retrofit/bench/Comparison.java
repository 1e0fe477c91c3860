package io.github.ideogram4j.retrofit.bench;

import java.util.stream.IntStream;

/** One figure of both clients, round by round. */
final class Comparison {
    private final double[] library;
    private final double[] byHand;

    Comparison(double[] library, double[] byHand) {
        this.library = library;
        this.byHand = byHand;
    }

    Quartiles library() {
        return Quartiles.of(library);
    }

    Quartiles byHand() {
        return Quartiles.of(byHand);
    }

    /** The ratios of adjacent rounds, so that what slows down both clients cancels out. */
    Quartiles ratio() {
        return Quartiles.of(IntStream.range(0, library.length)
                .mapToDouble(i -> library[i] / byHand[i])
                .toArray());
    }
}
