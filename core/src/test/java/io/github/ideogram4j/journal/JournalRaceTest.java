package io.github.ideogram4j.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Three processes, two journals, two objects and two threads for each: every request gets through once a journal. */
@Timeout(60)
final class JournalRaceTest {
    @Test
    void begin_sameRequestsInSeveralProcesses_letsEachThroughOnce(@TempDir Path folder) throws Exception {
        Path one = folder.resolve("one.journal");
        Path other = folder.resolve("other.journal");
        Process second = start(one, other);
        Process third = start(other, one);

        int through = JournalRacer.race(one, other) + through(second) + through(third);

        assertThat(through).isEqualTo(2 * JournalRacer.REQUESTS);
    }

    private static Process start(Path one, Path other) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        JournalRacer.class.getName(),
                        one.toString(),
                        other.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int through(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return Integer.parseInt(out.trim());
    }
}
