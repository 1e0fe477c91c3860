package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.OutputStream;

/** Cuts a stream into IDAT chunks of bounded size. */
final class PngImageDataOutput extends OutputStream {
    private final PngChunkOutput chunks;
    private final byte[] buffer = new byte[32768];
    private int count;

    PngImageDataOutput(PngChunkOutput chunks) {
        this.chunks = chunks;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, buffer.length - count);
            System.arraycopy(bytes, offset + done, buffer, count, part);
            count += part;
            done += part;
            if (count == buffer.length) {
                flush();
            }
        }
    }

    @Override
    public void flush() throws IOException {
        if (count > 0) {
            chunks.write("IDAT", buffer, count);
            count = 0;
        }
    }
}
