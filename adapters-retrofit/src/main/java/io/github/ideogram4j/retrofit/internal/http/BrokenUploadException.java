package io.github.ideogram4j.retrofit.internal.http;

import io.github.ideogram4j.validation.InvalidRequestException;
import java.io.IOException;

/** Thrown through the HTTP stack when a file cannot be read during its upload. */
public final class BrokenUploadException extends IOException {
    private static final long serialVersionUID = 1L;

    private final InvalidRequestException failure;

    /** Wraps the exception that the caller gets. */
    public BrokenUploadException(InvalidRequestException failure) {
        super(failure.getMessage(), failure);
        this.failure = failure;
    }

    /** The exception that the caller gets. */
    public InvalidRequestException failure() {
        return failure;
    }
}
