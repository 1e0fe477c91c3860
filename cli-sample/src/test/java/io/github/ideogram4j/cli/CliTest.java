package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behaviour common to all command lines. */
final class CliTest {
    @Test
    void run_undecodableArgument_isUsageErrorAndSendsNothing() {
        CommandOutcome outcome = CommandRunner.run("generate", "caf\ufffd", "--json");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.error()).containsEntry("kind", "usage").containsEntry("delivery", "NOT_SENT");
    }

    @Test
    void run_jsonOptionWithValue_printsErrorAsJson() {
        assertThat(CommandRunner.run("generate", "x", "--json=true", "-n", "9").error())
                .containsKey("message");
    }

    @Test
    void run_argumentWithLeadingDash_printsHint() {
        assertThat(CommandRunner.run("upscale", "-dash.png").err()).contains("after --");
    }

    @Test
    void main_unwritableOutput_exitsWith9(@TempDir Path folder) throws Exception {
        assertThat(exitOfMain(folder, Path.of("/dev/full"), "options", "models"))
                .isEqualTo(9);
        assertThat(exitOfMain(folder, Path.of("/dev/null"), "options", "models"))
                .isZero();
    }

    /** As {@code ideogram options resolutions | head -0}. */
    @Test
    void main_closedPipe_endsQuietly(@TempDir Path folder) throws Exception {
        for (List<String> args :
                List.of(List.of("options", "resolutions"), List.of("prices", "--json"), List.of("--help"))) {
            Process process = main(folder, args).start();
            process.getInputStream().close();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEmpty();
            assertThat(process.exitValue()).isZero();
        }
    }

    /** As {@code echo boat | ideogram generate -}: a pipe has no length. */
    @Test
    void main_promptFromPipe_isRead(@TempDir Path folder) throws Exception {
        Process process =
                main(folder, List.of("generate", "-", "--dry-run", "--verbose")).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write("A paper boat\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("prompt = 'A paper boat'");
        assertThat(process.exitValue()).isZero();
    }

    private static int exitOfMain(Path folder, Path out, String... args) throws IOException, InterruptedException {
        Process process = main(folder, List.of(args))
                .redirectOutput(out.toFile())
                .redirectErrorStream(false)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .doesNotContain("\tat ");
        return process.exitValue();
    }

    private static ProcessBuilder main(Path folder, List<String> args) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        builder.command().addAll(args);
        return builder.directory(folder.toFile());
    }
}
