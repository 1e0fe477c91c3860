package io.github.ideogram4j.retrofit;

import java.io.IOException;
import java.util.List;

/** Carries what came of a broken answer out of Retrofit. */
final class UnreadableAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String head;

    @SuppressWarnings("serial") // never leaves this process
    private final List<WireImage> images;

    UnreadableAnswerException(String head, List<WireImage> images, Exception cause) {
        super(cause);
        this.head = head;
        this.images = images;
    }

    String head() {
        return head;
    }

    /** The pictures that came before it broke, the last one maybe in part. */
    List<WireImage> images() {
        return images;
    }
}
