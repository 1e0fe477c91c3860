package io.github.ideogram4j.retrofit.internal.wire;

import java.io.IOException;
import java.util.List;

/** Thrown out of Retrofit when a 2xx answer cannot be read; holds what was read before. */
public final class UnreadableAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String head;

    @SuppressWarnings("serial") // never leaves this process
    private final List<WireImage> images;

    UnreadableAnswerException(String head, List<WireImage> images, Exception cause) {
        super(cause);
        this.head = head;
        this.images = images;
    }

    /** The first characters of the answer. */
    public String head() {
        return head;
    }

    /** The pictures read before the failure; the last one may be incomplete. */
    public List<WireImage> images() {
        return images;
    }
}
