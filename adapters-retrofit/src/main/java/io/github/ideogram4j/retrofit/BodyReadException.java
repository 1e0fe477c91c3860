package io.github.ideogram4j.retrofit;

import java.io.IOException;

/** Nothing was sent, because an interceptor has read the body before. */
final class BodyReadException extends IOException {
    private static final long serialVersionUID = 1L;

    BodyReadException() {
        super("an interceptor has read the body, which is there once only");
    }
}
