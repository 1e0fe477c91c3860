package io.github.ideogram4j.retrofit;

import java.io.IOException;

/** The server has ended a connection that was kept for later use; nothing was sent on it. */
final class StaleConnectionException extends IOException {
    private static final long serialVersionUID = 1L;

    StaleConnectionException() {
        super("the server has ended the connection");
    }
}
