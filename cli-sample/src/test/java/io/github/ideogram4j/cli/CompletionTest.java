package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void completion_eachShell_knowsCommandsOptionsAndValues(String shell) {
        CommandOutcome outcome = CommandRunner.run("completion", shell);

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("replace-background", "style-preset", "flash turbo default quality", "1312x736", "aihubmix");
    }

    /** The line that is typed, the last word of which is completed, and the words that it is completed to. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ideogram gen                          | generate
                    ideogram re                           | remix reframe replace-background
                    ideogram --v                          | --version
                    ideogram generate x --sp              | --speed
                    ideogram generate x --speed t         | turbo
                    ideogram generate x --speed = t       | turbo
                    ideogram remix a.png x --image        | --image-weight
                    ideogram prices --im                  |
                    ideogram describe a.png --gateway ai  | aihubmix
                    ideogram generate x --model v2-       | v2-turbo
                    ideogram options sp                   | speeds
                    ideogram completion f                 | fish
                    ideogram help ins                     | inspect
                    ideogram generate x --out p           |
                    ig re                                 | remix reframe replace-background
                    ideogram generate ideogram g          |
                    ideogram generate -- -                |
                    ideogram generate -- --speed          |
                    """)
    void bash_completes(String line, String expected) throws Exception {
        Path script = Files.writeString(
                folder.resolve("script"),
                CommandRunner.run("completion", "bash").out()
                        + "COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _ideogram; echo \"${COMPREPLY[*]}\"\n");

        assertThat(run("bash", script, line.split(" ", -1))).isEqualTo(expected == null ? "" : expected);
    }

    /** The completion system of zsh is replaced by a function that prints what it is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    generate --s  | (--speed)--speed=[flash
                    generate x    | (-n --num-images)-n[
                    generate x    | (-n --num-images)--num-images=[
                    generate x    | *--param=[
                    generate x    | (--json)--json[
                    help x        | 1:COMMAND:(generate
                    """)
    void zsh_describesOptionsWithAnEqualsSign(String line, String expected) throws Exception {
        Path script = Files.writeString(
                folder.resolve("script"),
                "compdef() { :; }; _arguments() { print -r -l -- \"$@\"; }; "
                        + CommandRunner.run("completion", "zsh").out()
                        + "words=(ideogram \"$@\"); CURRENT=$#words; _ideogram\n");

        assertThat(run("zsh", script, line.split(" ", -1)).lines()).anyMatch(spec -> spec.startsWith(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ideogram generate --speed=t  | --speed=turbo
                    ideogram help ins            | inspect
                    ideogram help generate --m   | --man
                    """)
    void fish_completes(String line, String expected) throws Exception {
        Path script = Files.writeString(
                folder.resolve("script"),
                CommandRunner.run("completion", "fish").out()
                        + "complete -C $argv[1] | string replace -r '\\t.*' ''\ntrue\n");

        assertThat(run("fish", script, line)).isEqualTo(expected);
    }

    @Test
    void completion_unknownShell_isWrongUsage() {
        CommandOutcome outcome = CommandRunner.run("completion", "fsh");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("SHELL: 'fsh' is not one of bash, zsh, fish", "did you mean fish?");
    }

    @Test
    void zshAndFish_areSound() throws Exception {
        for (String shell : List.of("zsh", "fish")) {
            Path script = Files.writeString(
                    folder.resolve(shell),
                    CommandRunner.run("completion", shell).out());
            if (isInstalled(shell)) {
                assertThat(run(shell, script, "-n")).isEmpty();
            }
        }
    }

    /** Runs a script, or with {@code -n} only parses it. */
    private String run(String shell, Path script, String... args) throws IOException, InterruptedException {
        assumeTrue(isInstalled(shell));
        boolean parse = args[0].equals("-n");
        List<String> command =
                new ArrayList<>(parse ? List.of(shell, "-n", script.toString()) : List.of(shell, script.toString()));
        command.addAll(parse ? List.of() : List.of(args));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output.trim();
    }

    private static boolean isInstalled(String shell) {
        return Files.isExecutable(Path.of("/bin", shell)) || Files.isExecutable(Path.of("/usr/bin", shell));
    }
}
