package io.github.ideogram4j.port;

import java.net.URI;

/** An HTTP server on this machine's loopback, for tests of transports. */
public interface WireServer extends AutoCloseable {
    /** Says what becomes of a request once it has arrived as a whole; called on any thread. */
    @FunctionalInterface
    interface Handler {
        WireAnswer answer(WireRequest request);
    }

    /** Plain http, without a path. */
    URI url();

    /** From then on, connections are refused; those that are open are closed. */
    @Override
    void close();
}
