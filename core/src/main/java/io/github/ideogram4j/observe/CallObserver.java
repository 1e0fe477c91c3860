package io.github.ideogram4j.observe;

import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.operation.Operation;

/** Sees the calls of an application begin, for logs, metrics and traces. Safe for use by several threads at once. */
@FunctionalInterface
public interface CallObserver {
    /**
     * A call begins. What this throws is ignored, and so is the call then.
     *
     * @return told how it goes on; one object a call, so it may hold a timer or a span
     */
    CallListener started(Operation<?> operation);

    /** The facade begins to download a picture; what is returned is told of its bytes. */
    default TransferListener downloadStarted(GeneratedImage image) {
        return TransferListener.NONE;
    }
}
