package io.github.ideogram4j.retrofit.bench;

import io.github.ideogram4j.bench.Comparison;
import io.github.ideogram4j.model.ImageBatch;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;

/** Rounds of the same work by both clients, alternating. */
final class Rounds {
    private final List<RoundResult> library = new ArrayList<>();
    private final List<RoundResult> byHand = new ArrayList<>();

    private Rounds() {}

    /** The call to measure. */
    @FunctionalInterface
    interface Work {
        ImageBatch call(BenchmarkedClient client) throws IOException;
    }

    /**
     * The length and number of rounds.
     *
     * @param warmUp the number of rounds before the measured ones
     */
    record Plan(int callers, int warmUp, int rounds, Duration length) {}

    static Rounds of(ServerAddress server, Work work, Plan plan) throws InterruptedException, ExecutionException {
        BenchmarkedClient ours = new LibraryClient(server);
        BenchmarkedClient theirs = new HandWrittenClient(server);
        Rounds rounds = new Rounds();
        try (Load load = new Load(plan.callers())) {
            for (int i = -plan.warmUp(); i < plan.rounds(); i++) {
                RoundResult first = load.run(() -> work.call(ours), plan.length());
                RoundResult second = load.run(() -> work.call(theirs), plan.length());
                if (i >= 0) {
                    rounds.library.add(first);
                    rounds.byHand.add(second);
                }
            }
        }
        return rounds;
    }

    Comparison comparison(ToDoubleFunction<RoundResult> figure) {
        return new Comparison(
                library.stream().mapToDouble(figure).toArray(),
                byHand.stream().mapToDouble(figure).toArray());
    }
}
