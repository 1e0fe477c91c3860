package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z-]+)  ");
    private static final Pattern OPTION = Pattern.compile("(?m)^  (?:-[a-zA-Z], )?(--[a-z-]+)");

    static Stream<String> commands() {
        return matches(COMMAND, CommandRunner.run("help").out()).stream();
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void help_withoutCommand_isTheSameInEverySpelling() {
        CommandOutcome help = CommandRunner.run("help");

        assertThat(help.exit()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(CommandRunner.run()).isEqualTo(help);
        assertThat(CommandRunner.run("--help")).isEqualTo(help);
        assertThat(CommandRunner.run("-h")).isEqualTo(help);
        assertThat(commands())
                .contains("generate", "prices", "completion", "help")
                .hasSizeGreaterThan(10);
        assertThat(help.outLines()).allSatisfy(HelpTest::assertFits);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_eachCommand_fitsEightyColumns(String command) {
        CommandOutcome help = CommandRunner.run("help", command);

        assertThat(CommandRunner.run(command, "--help")).isEqualTo(help);
        assertThat(help.outLines()).allSatisfy(HelpTest::assertFits);
        assertThat(help.out()).contains("\nExamples:\n");
    }

    private static void assertFits(String line) {
        assertThat(line).hasSizeLessThanOrEqualTo(80).doesNotEndWith(" ");
    }

    @Test
    void help_generate_groupsOptionsByTask() {
        assertThat(CommandRunner.run("help", "generate").out())
                .containsSubsequence(
                        "\nArguments:\n  PROMPT  ",
                        "\nWhat to make:\n  --model ",
                        "\nShape and style:\n  --aspect-ratio ",
                        "\nMoney:\n  --dry-run ",
                        "\nGateway:\n  --gateway ",
                        "\nOutput:\n  --out ");
    }

    @Test
    void help_unknownCommand_isWrongUsage() {
        CommandOutcome outcome = CommandRunner.run("help", "promts");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("'promts' is not a command; the commands are generate, ");
    }

    @Test
    void help_atTerminal_hasBoldHeadings() {
        assertThat(CommandRunner.runAtTerminal(Map.of(), "help").out()).contains("\u001b[1mExamples:\u001b[0m");
        assertThat(CommandRunner.runAtTerminal(Map.of("NO_COLOR", "1"), "help").out())
                .doesNotContain("\u001b");
    }

    @Test
    void help_man_hasEveryCommandOptionAndExitCode() {
        CommandOutcome manual = CommandRunner.run("help", "--man");

        assertThat(manual.exit()).isZero();
        assertThat(manual.outLines()).first().asString().startsWith(".TH IDEOGRAM 1");
        String text = manual.out().replace("\\-", "-");
        assertThat(commands()).allSatisfy(command -> {
            assertThat(text).contains(".SS " + command + "\n");
            assertThat(matches(OPTION, CommandRunner.run("help", command).out()))
                    .isNotEmpty()
                    .allSatisfy(option -> assertThat(text).contains(option));
        });
        assertThat(text).contains(".B 130\ninterrupted");
        assertThat(text)
                .contains(
                        "IDEOGRAM_RELAY_API_KEY", "IDEOGRAM_DB_PASSWORD", "PGPASSWORD", "IDEOGRAM_PREVIEW", "NO_COLOR");
    }
}
