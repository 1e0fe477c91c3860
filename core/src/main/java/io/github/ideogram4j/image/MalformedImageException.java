package io.github.ideogram4j.image;

import java.io.IOException;

/** Thrown for a file that is not a valid image. A failing disk or network is a plain {@link IOException}. */
public final class MalformedImageException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with the defect of the file. */
    public MalformedImageException(String message) {
        super(message);
    }

    /** Creates an exception with the defect of the file and its cause. */
    public MalformedImageException(String message, Throwable cause) {
        super(message, cause);
    }
}
