package io.github.ideogram4j.retrofit.bench;

import io.github.ideogram4j.bench.ChildJvm;
import io.github.ideogram4j.bench.Comparison;
import java.io.IOException;
import java.net.URI;

/** Starts one JVM after the other, each for a single call. */
final class ColdStarts {
    private static final int STARTS = 15;

    private ColdStarts() {}

    /** The milliseconds from the start of {@code main} to the first answer. */
    static Comparison of(URI server) throws IOException {
        double[] library = new double[STARTS];
        double[] byHand = new double[STARTS];
        millis(LibraryClient.class, server);
        millis(HandWrittenClient.class, server);
        for (int i = 0; i < STARTS; i++) {
            library[i] = millis(LibraryClient.class, server);
            byHand[i] = millis(HandWrittenClient.class, server);
        }
        return new Comparison(library, byHand);
    }

    private static double millis(Class<? extends BenchmarkedClient> client, URI server) throws IOException {
        try (ChildJvm program = ChildJvm.start(ColdStart.class, client.getSimpleName(), server.toString())) {
            return Long.parseLong(program.nextLine()) / 1e6;
        }
    }
}
