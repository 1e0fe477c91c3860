package io.github.ideogram4j.retrofit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Uploads and downloads files larger than the heap. */
class EightMegabyteHeapTest {
    private static final int BLOCKS = 1600;
    private static final byte[] BLOCK = new byte[64 * 1024];
    private static final long SIZE = (long) BLOCKS * BLOCK.length;
    // 64x64; only the header is read before it is sent
    private static final byte[] JPEG_HEAD =
            HexFormat.of().parseHex("ffd8ffc00011080040004003012200021101031101ffda0002");
    private static final byte[] PNG_HEAD = Fixtures.bytes("\u0089PNG\r\n\u001a\n");

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void uploadAndDownload_of100MebibytesIn8_areComplete() throws Exception {
        new Random(1).nextBytes(BLOCK);
        Path upload = folder.resolve("upload.jpg");
        try (OutputStream out = Files.newOutputStream(upload)) {
            out.write(JPEG_HEAD);
            writeBlocks(out);
        }
        Path download = folder.resolve("download.png");
        FaultScript big = line -> {
            line.readRequest();
            line.write("HTTP/1.1 200 OK\r\nContent-Length: " + (PNG_HEAD.length + SIZE) + "\r\n\r\n");
            line.write(PNG_HEAD);
            for (int i = 0; i < BLOCKS; i++) {
                line.write(BLOCK);
            }
        };
        try (FaultyServer server = FaultyServer.playing(ValidResponses.plain(), big)) {
            assertThat(runChild("http://127.0.0.1:" + server.port(), upload, download))
                    .startsWith("done in");

            assertThat(server.whole()).isEqualTo(2);
            assertThat(contentLength(server.heads().get(0))).isGreaterThan(SIZE + JPEG_HEAD.length);
        }
        assertThat(digestOf(download)).isEqualTo(digestOfBlocks());
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

    private static byte[] digestOfBlocks() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(PNG_HEAD);
        for (int i = 0; i < BLOCKS; i++) {
            digest.update(BLOCK);
        }
        return digest.digest();
    }

    private static void writeBlocks(OutputStream out) throws IOException {
        for (int i = 0; i < BLOCKS; i++) {
            out.write(BLOCK);
        }
    }
}
