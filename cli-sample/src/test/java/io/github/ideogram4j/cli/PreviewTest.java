package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.fixture.PngFixture;
import io.github.ideogram4j.image.Raster;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The option {@code --preview}: where it draws, and how. */
final class PreviewTest {
    private static final String KITTY = "\u001b_Ga=T";
    private static final String ITERM2 = "\u001b]1337;File=";
    private static final String SIXEL = "\u001bP0;1q";
    private static final String TRUE_COLOUR = "\u001b[38;2;";
    private static final String COLOURS_256 = "\u001b[38;5;";
    private static final Map<String, String> DRAWINGS = Map.of(
            "kitty",
            KITTY,
            "iterm2",
            ITERM2,
            "sixel",
            SIXEL,
            "true",
            TRUE_COLOUR,
            "256",
            COLOURS_256,
            "none",
            "seed 7");

    @TempDir
    private Path folder;

    private CommandOutcome preview(Map<String, String> environment, String... more) {
        Map<String, String> all = new HashMap<>(environment);
        all.putIfAbsent("COLUMNS", "40");
        all.putIfAbsent("LINES", "30");
        String[] args = Stream.concat(
                        Stream.of("generate", "A boat", "--seed", "7", "--preview", "--out", folder.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        return CommandRunner.runAtTerminal(
                ScriptedTransport.answering(ScriptedTransport.picture("https://pictures.example/a.png", 7))
                        .sending(PngFixture.bytes(new Raster(200, 100))),
                all,
                args);
    }

    @ParameterizedTest
    @CsvSource({
        "kitty,  TERM=xterm-kitty",
        "kitty,  TERM=xterm-256color KITTY_WINDOW_ID=1",
        "kitty,  TERM=xterm-ghostty",
        "kitty,  KONSOLE_VERSION=230804",
        "256,    KONSOLE_VERSION=210401",
        "iterm2, TERM_PROGRAM=iTerm.app",
        "iterm2, TERM_PROGRAM=WezTerm",
        "iterm2, LC_TERMINAL=iTerm2 TERM=xterm-256color",
        "sixel,  TERM=foot",
        "sixel,  TERM=mlterm",
        "true,   TERM=xterm-256color COLORTERM=truecolor",
        "true,   TERM=xterm-direct",
        "true,   TERM=tmux-256color COLORTERM=24bit KITTY_WINDOW_ID=1",
        "true,   TERM=xterm-256color TMUX=/tmp/socket COLORTERM=truecolor TERM_PROGRAM=WezTerm",
        "256,    TERM=xterm-256color",
        "256,    TERM=screen KITTY_WINDOW_ID=1",
        "none,   TERM=dumb",
        "sixel,  TERM=xterm-256color IDEOGRAM_PREVIEW=sixel",
        "kitty,  TERM=screen IDEOGRAM_PREVIEW=kitty",
        "true,   IDEOGRAM_PREVIEW=crayon"
    })
    void generate_atTerminal_drawsAsItCan(String drawing, String variables) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(" ", -1)) {
            environment.put(variable.split("=", -1)[0], variable.split("=", -1)[1]);
        }

        CommandOutcome outcome = preview(environment);

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("a-boat", DRAWINGS.get(drawing));
        DRAWINGS.forEach((name, start) -> {
            if (!name.equals(drawing) && !name.equals("none")) {
                assertThat(outcome.out()).doesNotContain(start);
            }
        });
        assertThat(outcome.err().contains("IDEOGRAM_PREVIEW")).isEqualTo(variables.contains("crayon"));
    }

    @Test
    void generate_halfBlocks_fitTheTerminal() {
        assertThat(blocks(preview(Map.of("COLUMNS", "40")))).hasSize(10).allMatch(line -> line.length() == 40);
        assertThat(blocks(preview(Map.of("COLUMNS", "400", "LINES", "12"))))
                .hasSize(10)
                .allMatch(line -> line.length() == 40);
        assertThat(blocks(preview(Map.of("COLUMNS", "400", "LINES", "90")))).allMatch(line -> line.length() == 120);
    }

    /** The lines that are drawn, without colours. */
    private static List<String> blocks(CommandOutcome outcome) {
        return outcome.outLines().stream()
                .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                .filter(line -> line.startsWith("\u2580"))
                .toList();
    }

    @Test
    void generate_withoutColours_drawsShades() {
        for (CommandOutcome outcome : List.of(
                preview(Map.of("COLORTERM", "truecolor"), "--no-color"),
                preview(Map.of("TERM", "xterm-kitty", "NO_COLOR", "1")))) {
            assertThat(outcome.out()).contains("\u2588\u2588\u2588").doesNotContain("\u001b");
        }
    }

    @Test
    void generate_jsonOrQuiet_drawsNothing() {
        assertThat(preview(Map.of("TERM", "xterm-kitty"), "--json").json()).containsKey("images");
        assertThat(preview(Map.of("TERM", "xterm-kitty"), "--quiet").outLines()).hasSize(1);
    }

    @Test
    void generate_piped_drawsNothing() {
        CommandOutcome outcome =
                CommandRunner.run(Map.of("TERM", "xterm-kitty"), "generate", "boat", "--preview", "--out", folder + "");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).doesNotContain("\u001b", "\u2580", "\u2588");
    }

    @Test
    void generate_formatOfAnyKind_isDrawn() {
        for (byte[] picture : List.of(SampleImages.photograph(64, 64), SampleImages.WEBP)) {
            CommandOutcome outcome = CommandRunner.runAtTerminal(
                    ScriptedTransport.answering(ScriptedTransport.picture("https://pictures.example/a.jpg", 7))
                            .sending(picture),
                    Map.of("COLORTERM", "truecolor", "COLUMNS", "20", "LINES", "30"),
                    "generate",
                    "A boat",
                    "--preview",
                    "--out",
                    folder.toString());

            assertThat(outcome.exit()).as(outcome.err()).isZero();
            assertThat(blocks(outcome)).isNotEmpty().allMatch(line -> line.length() == 20);
        }
    }
}
