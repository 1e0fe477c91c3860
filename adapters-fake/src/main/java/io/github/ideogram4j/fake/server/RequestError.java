package io.github.ideogram4j.fake.server;

import java.io.IOException;

/** A request that is answered by an error status before the fake sees it. */
final class RequestError extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    RequestError(int status, String message) {
        super(message);
        this.status = status;
    }

    static RequestError bad(String message) {
        return new RequestError(400, message);
    }

    int status() {
        return status;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
