package io.github.ideogram4j.port;

import java.net.URI;

/** An HTTP server on this machine's loopback, for tests of transports. */
public interface WireServer extends AutoCloseable {
    /** Answers a request once it has arrived completely; called on any thread. */
    @FunctionalInterface
    interface Handler {
        WireAnswer answer(WireRequest request);
    }

    /** Plain http, without a path. */
    URI url();

    /** Refuses further connections and closes those that are open. */
    @Override
    void close();
}
