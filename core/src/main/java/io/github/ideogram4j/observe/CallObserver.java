package io.github.ideogram4j.observe;

import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.operation.Operation;

/** Observes the calls of an application, for logs, metrics and traces. Safe for use by several threads at once. */
@FunctionalInterface
public interface CallObserver {
    /**
     * A call begins. If this method throws, the call is not observed.
     *
     * @return receives the events of this call; a new object for each call may hold a timer or a span
     */
    CallListener started(Operation<?> operation);

    /** A download begins. The result receives its progress; defaults to {@link TransferListener#NONE}. */
    default TransferListener downloadStarted(GeneratedImage image) {
        return TransferListener.NONE;
    }
}
