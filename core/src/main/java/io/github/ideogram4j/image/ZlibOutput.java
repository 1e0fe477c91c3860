package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Adler32;

/**
 * Compresses in the zlib format, in constant memory.
 *
 * <p>The platform's own deflater is not used: its bytes differ from one JVM to the next.
 */
final class ZlibOutput extends OutputStream {
    private static final int WINDOW = DeflateSymbols.MAX_DISTANCE;
    private static final int BLOCK = 2 * WINDOW;
    /** A match this long is taken without looking whether the next byte starts a longer one. */
    private static final int LONG_ENOUGH = 16;

    private final Adler32 checksum = new Adler32();
    private final byte[] buffer = new byte[WINDOW + BLOCK];
    private final MatchFinder matches = new MatchFinder(buffer);
    private final BitOutput bits;
    private final DeflateBlock block;
    private int start;
    private int end;

    ZlibOutput(OutputStream out) throws IOException {
        this.bits = new BitOutput(out);
        this.block = new DeflateBlock(bits);
        bits.put(0x9c78, 16); // deflate, window of 32 KiB, default level
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        checksum.update(bytes, offset, length);
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, buffer.length - end);
            System.arraycopy(bytes, offset + done, buffer, end, part);
            end += part;
            done += part;
            if (end == buffer.length) {
                compress();
                slide();
            }
        }
    }

    private void slide() {
        System.arraycopy(buffer, BLOCK, buffer, 0, WINDOW);
        matches.slide(BLOCK);
        start = WINDOW;
        end = WINDOW;
    }

    /** Holds each match back until the next byte has not brought a longer one. */
    private void compress() throws IOException {
        int held = 0;
        boolean pending = false;
        int at = start;
        while (at < end) {
            int heldLength = held >>> 16;
            int found = heldLength < LONG_ENOUGH ? matches.find(at, end, heldLength) : 0;
            if (heldLength > 0 && found == 0) {
                block.match(held);
                at = addUntil(at - 1 + heldLength, at);
                held = 0;
                pending = false;
            } else {
                if (pending) {
                    block.literal(buffer[at - 1] & 0xff);
                }
                matches.add(at++, end);
                held = found;
                pending = true;
            }
        }
        if (pending) {
            block.literal(buffer[end - 1] & 0xff);
        }
    }

    private int addUntil(int stop, int from) {
        for (int at = from; at < stop; at++) {
            matches.add(at, end);
        }
        return stop;
    }

    /** Writes what is left and the checksum; leaves the stream below open. */
    void finish() throws IOException {
        compress();
        block.write(true);
        bits.align();
        bits.put(Integer.reverseBytes((int) checksum.getValue()), 32);
        bits.flush();
    }
}
