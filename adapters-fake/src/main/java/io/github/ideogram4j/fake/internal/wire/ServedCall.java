package io.github.ideogram4j.fake.internal.wire;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.pricing.Quote;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Marks a call that reaches the fake through its server, which stays silent on the connection and not in the call. */
public final class ServedCall implements TransferListener {
    private volatile @Nullable Quote cost;

    /** Whether the options have such a mark: a scripted silence then ends at once. */
    public static boolean isMarked(CallOptions options) {
        return options.transfers() instanceof ServedCall;
    }

    /** Notes what a call with these options has cost, if it is marked. */
    public static void bill(CallOptions options, Quote cost) {
        if (options.transfers() instanceof ServedCall call) {
            call.cost = cost;
        }
    }

    /** What the ledger has for the call; empty if it has not arrived. */
    public Optional<Quote> cost() {
        return Optional.ofNullable(cost);
    }
}
