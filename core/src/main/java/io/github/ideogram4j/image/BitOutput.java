package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.OutputStream;

/** Packs bits into bytes as deflate wants them: lowest bit first. */
final class BitOutput {
    private final OutputStream out;
    private final byte[] buffer = new byte[8192];
    private int count;
    private long pending;
    private int pendingBits;

    BitOutput(OutputStream out) {
        this.out = out;
    }

    /** The lowest {@code length} bits of {@code bits}, at most 32; the others must be 0. */
    void put(int bits, int length) throws IOException {
        pending |= (bits & 0xffff_ffffL) << pendingBits;
        pendingBits += length;
        while (pendingBits >= 8) {
            putPendingByte();
        }
    }

    private void putPendingByte() throws IOException {
        if (count == buffer.length) {
            flush();
        }
        buffer[count++] = (byte) pending;
        pending >>>= 8;
        pendingBits -= 8;
    }

    /** Fills up the last byte with zeros. */
    void align() throws IOException {
        put(0, -pendingBits & 7);
    }

    /** Hands on all whole bytes. */
    void flush() throws IOException {
        out.write(buffer, 0, count);
        count = 0;
    }
}
