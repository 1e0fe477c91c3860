package io.github.ideogram4j.image;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Gives one byte a call, as a slow network may. */
final class DrippingStream extends InputStream {
    private final ByteArrayInputStream bytes;
    private int count;

    DrippingStream(byte[] bytes) {
        this.bytes = new ByteArrayInputStream(bytes);
    }

    /** Bytes given so far. */
    int count() {
        return count;
    }

    @Override
    public int read() {
        int value = bytes.read();
        count += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        int value = read();
        if (value < 0) {
            return -1;
        }
        into[offset] = (byte) value;
        return 1;
    }
}
