package io.github.ideogram4j.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.Ideogram;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fake runs with core and java.base only. */
final class JavaBaseOnlyTest {
    @Test
    void fake_withJavaBaseOnly_makesAndReadsPictures(@TempDir Path folder) throws Exception {
        String classPath = String.join(
                File.pathSeparator,
                List.of(place(Ideogram.class), place(FakeTransport.class), place(JavaBaseOnlyProbe.class)));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        "java.base",
                        "-cp",
                        classPath,
                        JavaBaseOnlyProbe.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.lines()).hasSize(3).startsWith("modules 1", "pictures true");
        assertThat(output).contains("a bridge");
    }

    private static String place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
