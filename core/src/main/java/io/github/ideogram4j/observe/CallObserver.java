package io.github.ideogram4j.observe;

import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.port.Gateway;

/** Observes the calls of an application, for logs, metrics and traces. Safe for use by several threads at once. */
@FunctionalInterface
public interface CallObserver {
    /**
     * Called when a call begins. What this method throws is ignored, and the call is not observed then.
     *
     * @param gateway where the call goes; its name is {@code gateway.name()}
     * @return the listener of this call, which may hold a timer or a span
     */
    CallListener started(Operation<?> operation, Gateway gateway);

    /** Called when the client begins to download a picture; returns the listener of its bytes. Defaults to none. */
    default TransferListener downloadStarted(GeneratedImage image) {
        return TransferListener.NONE;
    }
}
