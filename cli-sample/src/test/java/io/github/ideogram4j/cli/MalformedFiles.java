package io.github.ideogram4j.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Malformed, oversized and misnamed picture files. */
final class MalformedFiles {
    private MalformedFiles() {}

    /** Writes all files. */
    static void write(Path folder) throws IOException {
        byte[] png = SampleImages.pngWithAlpha(40, 40);
        Files.createDirectory(folder.resolve("directory.png"));
        SampleImages.file(folder, "good.png", png);
        SampleImages.file(folder, "small.png", SampleImages.mask(20, 20));
        SampleImages.file(folder, "empty.png", new byte[0]);
        SampleImages.file(folder, "truncated.png", Arrays.copyOf(png, png.length / 2));
        SampleImages.file(folder, "crc.png", flipped(png, png.length - 20));
        SampleImages.file(folder, "huge.png", huge());
        SampleImages.file(folder, "bomb.png", bomb());
        SampleImages.file(folder, "gif.png", "GIF89a\1\0\1\0\0\0\0;".getBytes(StandardCharsets.ISO_8859_1));
        SampleImages.file(folder, "text.png", "This is no picture at all".getBytes(StandardCharsets.UTF_8));
        SampleImages.file(folder, "photo.jpg", SampleImages.photograph(40, 40));
        SampleImages.file(folder, "halved.jpg", Arrays.copyOf(SampleImages.photograph(40, 40), 300));
        SampleImages.file(folder, "claims.jpg", claiming(SampleImages.photograph(40, 40), 0xC0));
        SampleImages.file(folder, "halved.webp", Arrays.copyOf(SampleImages.WEBP, 60));
        Files.createSymbolicLink(folder.resolve("loop.png"), Path.of("loop.png"));
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        copy[at] ^= 0x55;
        return copy;
    }

    /** A hundred bytes that claim 60000x60000 pixels. */
    private static byte[] huge() throws IOException {
        ByteArrayOutputStream png = start(60_000, 60_000);
        chunk(png, "IDAT", new byte[100 - png.size() - 24]);
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** 200 KB that inflate to 200 MB, for a picture that needs 3 KB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
        }
        ByteArrayOutputStream png = start(32, 32);
        chunk(png, "IDAT", deflated.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** Rewrites the size in a JPEG's frame header to 9999x9999. */
    private static byte[] claiming(byte[] jpeg, int frame) {
        byte[] copy = jpeg.clone();
        int at = 2;
        while ((copy[at + 1] & 0xFF) != frame) {
            at += 2 + ((copy[at + 2] & 0xFF) << 8 | (copy[at + 3] & 0xFF));
        }
        for (int side = at + 5; side < at + 9; side += 2) {
            copy[side] = (byte) (9999 >> 8);
            copy[side + 1] = (byte) 9999;
        }
        return copy;
    }

    private static ByteArrayOutputStream start(int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(header);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, 2, 0, 0, 0});
        chunk(png, "IHDR", header.toByteArray());
        return png;
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
        CRC32 crc = new CRC32();
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        crc.update(name);
        crc.update(content);
        DataOutputStream out = new DataOutputStream(png);
        try {
            out.writeInt(content.length);
            out.write(name);
            out.write(content);
            out.writeInt((int) crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
