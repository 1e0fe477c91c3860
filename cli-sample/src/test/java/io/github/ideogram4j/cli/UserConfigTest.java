package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Defaults and keys in the file {@code ideogram/config.properties}. */
class UserConfigTest {
    private static final String KEY = "sk-config-0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private CommandOutcome run(String config, String... args) throws IOException {
        return run(config, Map.of(), args);
    }

    private CommandOutcome run(String config, Map<String, String> variables, String... args) throws IOException {
        write(config, "rw-------");
        return CommandRunner.run(environment(variables), args);
    }

    private Map<String, String> environment(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("XDG_CONFIG_HOME", folder.toString());
        return all;
    }

    private Path write(String config, String permissions) throws IOException {
        Path file = folder.resolve("ideogram").resolve("config.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, config);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
        return file;
    }

    @Test
    void defaults_areUsed() throws IOException {
        CommandOutcome outcome = run("speed = quality\nmax-cost = 0.08\n", "generate", "boat", "--dry-run", "--json");

        assertThat(outcome.exit()).isEqualTo(5);
        assertThat(outcome.err()).contains("$0.09", "$0.08");
    }

    @Test
    void commandLine_takesPrecedence() throws IOException {
        assertThat(run("speed = quality\n", "generate", "boat", "--speed", "turbo", "--dry-run")
                        .out())
                .contains("would cost $0.03");
        assertThat(run("speed = quality\n", "generate", "boat", "--model", "v2", "--dry-run")
                        .exit())
                .isZero();
    }

    /** The paid gateway is what the user has written, and each run says so. */
    @Test
    void gateway_isUsedAndShown() throws IOException {
        CommandOutcome outcome = run("gateway = aihubmix\n", "generate", "boat", "--dry-run");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err())
                .isEqualTo("gateway aihubmix, set in " + folder.resolve("ideogram/config.properties") + "\n");
        assertThat(run("gateway = aihubmix\n", "generate", "boat", "--dry-run", "--json")
                        .member("gateway"))
                .isEqualTo("aihubmix");
    }

    @Test
    void gatewayOfCommandLine_replacesAllOfTheGateway() throws IOException {
        CommandOutcome outcome = run(
                "gateway = aihubmix\nbase-url = https://mirror.example\njournal = " + folder.resolve("journal") + "\n",
                "generate",
                "boat",
                "--gateway",
                "offline",
                "--dry-run",
                "--json");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.member("gateway")).isEqualTo("offline");
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"boat,pictures", "offline,pictures", "boat,offline"})
    void journal_isUsedAtAPaidGateway_whateverElseIsCalledOffline(String prompt, String directory) throws IOException {
        Path journal = folder.resolve("journal");

        CommandOutcome outcome = run(
                "journal = " + journal + "\n",
                Map.of("AIHUBMIX_API_KEY", KEY),
                "generate",
                prompt,
                "--gateway",
                "aihubmix",
                "--base-url",
                "http://127.0.0.1:1",
                "--retries",
                "0",
                "--out",
                directory.equals("offline")
                        ? directory
                        : folder.resolve(directory).toString());

        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(8);
        assertThat(journal).exists();
    }

    @Test
    void withoutFile_gatewayIsOffline() {
        CommandOutcome outcome = CommandRunner.run(
                environment(Map.of("AIHUBMIX_API_KEY", KEY)), "generate", "boat", "--dry-run", "--json");

        assertThat(outcome.member("gateway")).isEqualTo("offline");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void key_isUsedAndNeverShown() throws IOException {
        try (LoopbackGatewayServer gateway = new LoopbackGatewayServer()) {
            CommandOutcome outcome = run(
                    "gateway = aihubmix\nbase-url = " + gateway.url() + "\nAIHUBMIX_API_KEY = " + KEY + "\n",
                    "generate",
                    "boat",
                    "--verbose",
                    "--out",
                    folder.resolve("out").toString());

            assertThat(gateway.keys()).anyMatch(keys -> keys.contains(KEY));
            assertThat(outcome.out() + outcome.err()).doesNotContain(KEY.substring(0, 16));
        }
    }

    @Test
    void variable_takesPrecedenceOverKeyOfFile() throws IOException {
        try (LoopbackGatewayServer gateway = new LoopbackGatewayServer()) {
            run(
                    "AIHUBMIX_API_KEY = " + KEY + "\n",
                    Map.of("AIHUBMIX_API_KEY", "sk-variable-0123456789"),
                    "generate",
                    "boat",
                    "--gateway",
                    "aihubmix",
                    "--base-url",
                    gateway.url(),
                    "--out",
                    folder.resolve("out").toString());

            assertThat(gateway.keys()).isNotEmpty().noneMatch(keys -> keys.contains(KEY));
        }
    }

    @ParameterizedTest
    @CsvSource({"rw-r-----", "rw----r--", "rw-r--r--", "rw--w----", "rw-----w-"})
    void keyOpenToOthers_isRefused(String permissions) throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = write("AIHUBMIX_API_KEY = " + KEY + "\n", permissions);

        CommandOutcome outcome = CommandRunner.run(environment(Map.of()), "generate", "boat", "--dry-run");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err())
                .hasLineCount(1)
                .contains("AIHUBMIX_API_KEY", "chmod 600 " + file)
                .doesNotContain(KEY);
        Files.setPosixFilePermissions(
                write("speed = turbo\n", "rw-------"), PosixFilePermissions.fromString(permissions));
        assertThat(CommandRunner.run(environment(Map.of()), "generate", "boat", "--dry-run")
                        .exit())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sped = turbo       | 'sped' is not one of gateway,            | did you mean speed?
                    speed =            | speed has no value                       | config.properties
                    speed = fast       | --speed: 'fast' is not one of            | config.properties: --speed
                    seed = 7           | 'seed' is not one of                     | config.properties
                    """)
    void wrongFile_isExplained(String config, String error, String place) throws IOException {
        CommandOutcome outcome = run(config + "\n", "generate", "boat", "--dry-run");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains(error, place);
        assertThat(run(config + "\n", "--version").exit()).isZero();
        assertThat(run(config + "\n", "help", "generate").exit()).isZero();
    }

    /** A name may be a key that was pasted on a line of its own. */
    @ParameterizedTest
    @ValueSource(strings = {KEY, KEY + " = 1", "0123456789abcdef0123456789abcdef"})
    void keyWithoutItsVariable_isNotShown(String line) throws IOException {
        CommandOutcome outcome = run(line + "\n", "generate", "boat", "--dry-run");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("AIHUBMIX_API_KEY").doesNotContain("0123456789");
    }

    /** Notepad writes it. */
    @Test
    void byteOrderMark_isNoPartOfTheFirstName() throws IOException {
        assertThat(run("\uFEFFspeed = quality\n", "generate", "boat", "--dry-run")
                        .out())
                .contains("would cost $0.09");
    }

    /** As the XDG specification says; a file of the current directory could name another gateway. */
    @Test
    void relativeDirectory_isNotUsed() throws IOException {
        write("speed = quality\n", "rw-------");
        Path relative = Path.of("").toAbsolutePath().relativize(folder);

        assertThat(CommandRunner.run(Map.of("XDG_CONFIG_HOME", relative.toString()), "generate", "boat", "--dry-run")
                        .out())
                .contains("would cost $0.06");
    }

    @Test
    void impossibleHome_isNoHome() {
        assertThat(CommandRunner.run(Map.of("HOME", "/home/\0"), "--version").exit())
                .isZero();
    }

    @Test
    void severalProblems_areReportedAtOnce() throws IOException {
        List<String> lines = new ArrayList<>(
                run("sped = turbo\nspeed =\n", "generate", "boat", "--dry-run").errLines());

        assertThat(lines).hasSize(3);
    }
}
