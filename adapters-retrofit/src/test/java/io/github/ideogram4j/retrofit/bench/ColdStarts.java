package io.github.ideogram4j.retrofit.bench;

import java.io.IOException;
import java.net.URI;

/** Starts one Java machine after the other, each for a single call. */
final class ColdStarts {
    private static final int STARTS = 15;

    private ColdStarts() {}

    /** In milliseconds from the beginning of {@code main} to the first answer. */
    static Comparison of(URI server) throws IOException {
        double[] library = new double[STARTS];
        double[] byHand = new double[STARTS];
        millis(Library.class, server);
        millis(ByHand.class, server);
        for (int i = 0; i < STARTS; i++) {
            library[i] = millis(Library.class, server);
            byHand[i] = millis(ByHand.class, server);
        }
        return new Comparison(library, byHand);
    }

    private static double millis(Class<? extends Contender> contender, URI server) throws IOException {
        try (Program program = Program.start(ColdStart.class, contender.getSimpleName(), server.toString())) {
            return Long.parseLong(program.nextLine()) / 1e6;
        }
    }
}
