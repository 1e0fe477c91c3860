package io.github.ideogram4j.fake.internal.wire;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.TransferListener;

/** Marks the calls that reach the fake through its server, which stays silent on the connection and not in the call. */
public final class ServedCall implements TransferListener {
    private static final ServedCall MARK = new ServedCall();

    private ServedCall() {}

    /** The options with the mark. */
    public static CallOptions marked(CallOptions options) {
        return options.withTransfers(MARK);
    }

    /** Whether the options have the mark: a scripted silence then ends at once. */
    public static boolean isMarked(CallOptions options) {
        return options.transfers() instanceof ServedCall;
    }
}
