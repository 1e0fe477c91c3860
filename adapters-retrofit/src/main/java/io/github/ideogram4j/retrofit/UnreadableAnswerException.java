package io.github.ideogram4j.retrofit;

import java.io.IOException;

/** Carries what came of a broken answer out of Retrofit. */
final class UnreadableAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String head;

    UnreadableAnswerException(String head, Exception cause) {
        super(cause);
        this.head = head;
    }

    String head() {
        return head;
    }
}
