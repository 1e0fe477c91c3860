package io.github.ideogram4j.retrofit.bench;

import io.github.ideogram4j.model.ImageBatch;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.ToDoubleFunction;

/** Rounds of the same work by both contenders, turn by turn. */
final class Rounds {
    private final List<Round> library = new ArrayList<>();
    private final List<Round> byHand = new ArrayList<>();

    private Rounds() {}

    /** Which call is made. */
    @FunctionalInterface
    interface Work {
        ImageBatch call(Contender contender) throws IOException;
    }

    /**
     * How long and how often.
     *
     * @param warmUp rounds that do not count
     */
    record Plan(int callers, int warmUp, int rounds, Duration length) {}

    static Rounds of(URI server, Work work, Plan plan) throws InterruptedException, ExecutionException {
        Contender ours = new Library(server);
        Contender theirs = new ByHand(server);
        Rounds rounds = new Rounds();
        try (Load load = new Load(plan.callers())) {
            for (int i = -plan.warmUp(); i < plan.rounds(); i++) {
                Round first = load.run(() -> work.call(ours), plan.length());
                Round second = load.run(() -> work.call(theirs), plan.length());
                if (i >= 0) {
                    rounds.library.add(first);
                    rounds.byHand.add(second);
                }
            }
        }
        return rounds;
    }

    Comparison comparison(ToDoubleFunction<Round> figure) {
        return new Comparison(
                library.stream().mapToDouble(figure).toArray(),
                byHand.stream().mapToDouble(figure).toArray());
    }
}
