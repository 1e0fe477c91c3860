package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.InputStream;

/** A disk that fails. */
final class FailingStream extends InputStream {
    private final IOException failure;

    FailingStream(IOException failure) {
        this.failure = failure;
    }

    @Override
    public int read() throws IOException {
        throw failure;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        throw failure;
    }
}
