package io.github.ideogram4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.cli.gateway.Environment;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
    private static final String ERASE = "\r\u001b[K";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long nanos;

    private ProgressLine line(boolean visible) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(
                InputStream.nullInputStream(),
                nowhere,
                new PrintStream(err, false, StandardCharsets.UTF_8),
                true,
                true,
                Environment.of(Map.of()));
        return new ProgressLine(console, visible, () -> nanos);
    }

    private String printed() {
        String text = err.toString(StandardCharsets.UTF_8);
        err.reset();
        return text;
    }

    @Test
    void tick_whileWaiting_showsElapsedTime() {
        ProgressLine line = line(true);
        nanos = Duration.ofHours(1).toNanos();
        line.showWaiting("waiting");
        assertThat(printed()).isEqualTo(ERASE + "waiting ...");

        line.tick();
        assertThat(printed()).isEmpty();
        nanos += Duration.ofMillis(12_900).toNanos();
        line.tick();
        assertThat(printed()).isEqualTo(ERASE + "waiting ... 12 s");

        line.show("downloading 1/3");
        nanos += Duration.ofSeconds(5).toNanos();
        line.tick();
        assertThat(printed()).isEqualTo(ERASE + "downloading 1/3 ...");
        line.clear();
        line.tick();
        assertThat(printed()).isEqualTo(ERASE);
    }

    @Test
    void show_invisible_printsNothing() {
        ProgressLine line = line(false);
        line.showWaiting("waiting");
        nanos = Duration.ofSeconds(5).toNanos();
        line.tick();
        line.show("more");
        line.clear();

        assertThat(printed()).isEmpty();
    }
}
