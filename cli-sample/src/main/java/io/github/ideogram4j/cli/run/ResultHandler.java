package io.github.ideogram4j.cli.run;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.cli.option.OptionReader;
import io.github.ideogram4j.cli.report.SavedResult;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.port.Transport;
import java.util.List;

/** Saves or collects the answer of an operation. */
public interface ResultHandler<R> {
    /** Prepares before anything is sent. Every problem is added to the reader's violations. */
    void prepare(OptionReader reader);

    /**
     * Decorates the transport that pictures come from. Defaults to the transport itself.
     *
     * @param provenance how the pictures of the call are made
     */
    default Transport decorate(Transport transport, CallProvenance provenance) {
        return transport;
    }

    /** Removes what {@link #prepare} created and {@link #handle} did not use. */
    void cleanUp();

    /**
     * Saves or collects the answer.
     *
     * @param replayed whether the answer comes from the journal
     * @param options the options of the call, for downloads under the same deadline
     */
    SavedResult handle(
            PreparedOperation<R> operation, R answer, boolean replayed, Ideogram ideogram, CallOptions options);

    /**
     * Saves the pictures of a call that failed after their links had arrived.
     *
     * @param options the limit of the downloads
     */
    SavedResult rescue(
            PreparedOperation<R> operation, List<GeneratedImage> images, Ideogram ideogram, CallOptions options);
}
