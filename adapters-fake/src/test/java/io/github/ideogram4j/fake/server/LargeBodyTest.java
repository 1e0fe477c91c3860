package io.github.ideogram4j.fake.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class LargeBodyTest {
    @TempDir
    private Path directory;

    @Test
    void upload_of50MiB_worksInAHeapOf96() throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(directory.resolve("temporary"));
        Path output = directory.resolve("output");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeBodyProgram.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(child.waitFor(100, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 200 OK");
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).as("temporary files that are left").isEmpty();
        }
    }
}
