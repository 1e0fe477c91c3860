package io.github.ideogram4j.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes chunks: length, type, content, CRC. */
final class PngChunkOutput {
    private final OutputStream out;
    private final byte[] number = new byte[4];

    PngChunkOutput(OutputStream out) {
        this.out = out;
    }

    void write(String type, byte[] content, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(name, 0, name.length);
        crc.update(content, 0, length);
        writeNumber(length);
        out.write(name);
        out.write(content, 0, length);
        writeNumber((int) crc.getValue());
    }

    private void writeNumber(int value) throws IOException {
        Bytes.putI32(number, 0, value);
        out.write(number);
    }
}
