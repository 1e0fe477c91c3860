package io.github.ideogram4j.retrofit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Uploads and downloads files larger than the heap. */
class EightMegabyteHeapTest {
    private static final int BLOCKS = 1600;
    private static final byte[] BLOCK = new byte[64 * 1024];
    private static final long SIZE = (long) BLOCKS * BLOCK.length;
    // 64x64; the blocks are the data of its scan
    private static final byte[] JPEG_HEAD =
            HexFormat.of().parseHex("ffd8ffc00011080040004003012200021101031101ffda0002");
    private static final byte[] JPEG_END = HexFormat.of().parseHex("ffd9");
    // grey, 64x64; the blocks are the data of its one IDAT
    private static final byte[] PNG_HEAD = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d49484452000000400000004008000000008f022e020640000049444154");
    private static final byte[] PNG_END = HexFormat.of().parseHex("0000000049454e44ae426082");

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void uploadAndDownload_of100MebibytesIn8_areComplete() throws Exception {
        new Random(1).nextBytes(BLOCK);
        for (int i = 0; i < BLOCK.length; i++) {
            BLOCK[i] &= 0x7f; // no markers
        }
        BLOCK[0] = 0x78; // a zlib header, which the check of the structure asks for
        BLOCK[1] = 0x01;
        byte[] pngEnd = join(crcOfBlocks(), PNG_END);
        Path upload = folder.resolve("upload.jpg");
        try (OutputStream out = Files.newOutputStream(upload)) {
            out.write(JPEG_HEAD);
            writeBlocks(out);
            out.write(JPEG_END);
        }
        Path download = folder.resolve("download.png");
        FaultScript big = line -> {
            line.readRequest();
            line.write("HTTP/1.1 200 OK\r\nContent-Length: " + (PNG_HEAD.length + SIZE + pngEnd.length) + "\r\n\r\n");
            line.write(PNG_HEAD);
            for (int i = 0; i < BLOCKS; i++) {
                line.write(BLOCK);
            }
            line.write(pngEnd);
        };
        try (FaultyServer server = FaultyServer.playing(ValidResponses.plain(), big)) {
            assertThat(runChild("http://127.0.0.1:" + server.port(), upload, download))
                    .startsWith("done in");

            assertThat(server.whole()).isEqualTo(2);
            assertThat(contentLength(server.heads().get(0))).isGreaterThan(SIZE + JPEG_HEAD.length);
        }
        assertThat(digestOf(download)).isEqualTo(digestOfBlocks(pngEnd));
    }

    private String runChild(String url, Path upload, Path download) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx8m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        classPath,
                        EightMegabyteChild.class.getName(),
                        url,
                        upload.toString(),
                        download.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!child.waitFor(100, TimeUnit.SECONDS)) {
            child.destroyForcibly();
        }
        return Files.readString(log);
    }

    private static long contentLength(String head) {
        return head.lines()
                .filter(line -> line.startsWith("Content-Length: "))
                .mapToLong(line -> Long.parseLong(line.substring("Content-Length: ".length())))
                .findFirst()
                .orElse(-1);
    }

    private static byte[] digestOf(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                digest.update(buffer, 0, length);
            }
        }
        return digest.digest();
    }

    private static byte[] digestOfBlocks(byte[] end) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(PNG_HEAD);
        for (int i = 0; i < BLOCKS; i++) {
            digest.update(BLOCK);
        }
        digest.update(end);
        return digest.digest();
    }

    private static byte[] crcOfBlocks() {
        CRC32 crc = new CRC32();
        crc.update(PNG_HEAD, PNG_HEAD.length - 4, 4);
        for (int i = 0; i < BLOCKS; i++) {
            crc.update(BLOCK);
        }
        return ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static void writeBlocks(OutputStream out) throws IOException {
        for (int i = 0; i < BLOCKS; i++) {
            out.write(BLOCK);
        }
    }
}
