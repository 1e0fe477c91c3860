package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dash in place of the prompt reads it from standard input. */
class PromptInputTest {
    @TempDir
    private Path folder;

    @Test
    void dash_readsThePrompt() {
        CommandOutcome outcome = CommandRunner.runWithInput(
                "Ein Haus am See\u00e4\n".getBytes(StandardCharsets.UTF_8),
                "generate",
                "-",
                "--verbose",
                "--out",
                folder.toString());

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.err()).contains("  prompt = 'Ein Haus am See\u00e4'");
        assertThat(outcome.out()).contains("ein-haus-am-see");
    }

    @Test
    void dash_worksForEveryCommandWithAPrompt() {
        String image = SampleImages.file(folder, "image.jpg", SampleImages.photograph(96, 64))
                .toString();
        String mask =
                SampleImages.file(folder, "mask.png", SampleImages.mask(96, 64)).toString();
        for (List<String> line : List.of(
                List.of("remix", image, "-"),
                List.of("edit", image, mask, "-"),
                List.of("replace-background", image, "-"),
                List.of("upscale", image, "-"))) {
            List<String> args = new ArrayList<>(line);
            args.addAll(List.of("--dry-run", "--verbose"));

            CommandOutcome outcome =
                    CommandRunner.runWithInput("red\r\n".getBytes(StandardCharsets.UTF_8), args.toArray(String[]::new));

            assertThat(outcome.exit()).as(outcome.err()).isZero();
            assertThat(outcome.err()).contains("prompt = 'red'\n");
        }
    }

    /** PowerShell writes it before what it pipes. */
    @Test
    void dash_byteOrderMark_isNoPartOfThePrompt() {
        CommandOutcome outcome = CommandRunner.runWithInput(
                "\uFEFFA boat\r\n".getBytes(StandardCharsets.UTF_8), "generate", "-", "--dry-run", "--verbose");

        assertThat(outcome.err()).contains("prompt = 'A boat'");
    }

    @Test
    void dash_wrongInput_isExplained() {
        assertThat(CommandRunner.runWithInput(new byte[] {(byte) 0xff}, "generate", "-")
                        .err())
                .contains("PROMPT: standard input is not in UTF-8");
        assertThat(CommandRunner.runWithInput(new byte[1 << 21], "generate", "-")
                        .err())
                .contains("PROMPT: standard input has more than 1048576 bytes");
        assertThat(CommandRunner.runWithInput(new byte[0], "generate", "-").err())
                .contains("PROMPT: prompt is blank");
    }
}
