package io.github.ideogram4j.retrofit.internal.wire;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Thrown when a 2xx answer cannot be read. Its message completes a sentence that begins with "the answer". */
public final class UnreadableAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableAnswerException(String message, @Nullable Exception cause) {
        super(message, cause);
    }
}
