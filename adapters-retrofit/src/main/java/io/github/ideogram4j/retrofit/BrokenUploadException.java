package io.github.ideogram4j.retrofit;

import io.github.ideogram4j.validation.InvalidRequestException;
import java.io.IOException;

/** Carries out of the HTTP stack that a file let its upload down. */
final class BrokenUploadException extends IOException {
    private static final long serialVersionUID = 1L;

    private final InvalidRequestException failure;

    BrokenUploadException(InvalidRequestException failure) {
        super(failure.getMessage(), failure);
        this.failure = failure;
    }

    InvalidRequestException failure() {
        return failure;
    }
}
