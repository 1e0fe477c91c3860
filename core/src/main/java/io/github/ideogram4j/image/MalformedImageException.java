package io.github.ideogram4j.image;

import java.io.IOException;

/** The bytes are not the picture they claim to be; a disk or network that fails is a plain {@link IOException}. */
public final class MalformedImageException extends IOException {
    private static final long serialVersionUID = 1L;

    public MalformedImageException(String message) {
        super(message);
    }

    public MalformedImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
