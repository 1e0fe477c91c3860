package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command loads what it needs and nothing else, because loading classes is most of the time of a short command. */
final class StartUpTest {
    private static final String COMMANDS = "io.github.ideogram4j.cli.command.";

    private static final String UNREACHABLE = "generate boat --gateway aihubmix --base-url http://127.0.0.1:1 ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"prices", "generate boat --dry-run", "generate boat", "options models", "help generate"})
    void main_offline_loadsNoHttpAndNoJson(String arguments) throws Exception {
        assertThat(loaded(arguments))
                .noneMatch(name -> name.startsWith("okhttp3."))
                .noneMatch(name -> name.startsWith("retrofit2."))
                .noneMatch(name -> name.startsWith("com.squareup.moshi."))
                .noneMatch(name -> name.startsWith("io.github.ideogram4j.retrofit."));
    }

    @Test
    void main_offlineWithJson_loadsNoHttp() throws Exception {
        assertThat(loaded("generate boat --json"))
                .anyMatch(name -> name.startsWith("com.squareup.moshi."))
                .noneMatch(name -> name.startsWith("okhttp3."))
                .noneMatch(name -> name.startsWith("retrofit2."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prices",
                "generate boat --dry-run",
                "generate boat",
                "batch lines.jsonl",
            })
    void main_withoutADatabase_loadsNoJdbc(String arguments) throws Exception {
        Files.writeString(folder.resolve("lines.jsonl"), "{\"prompt\":\"a boat\"}\n");

        assertThat(loaded(arguments)).contains(Main.class.getName()).noneMatch(StartUpTest::isJdbc);
    }

    @Test
    void main_journalInAFile_loadsNoJdbc() throws Exception {
        assertThat(loaded(UNREACHABLE + "--journal paid.journal --max-cost 1", 8))
                .contains("io.github.ideogram4j.journal.FileJournal")
                .noneMatch(StartUpTest::isJdbc);
    }

    /** Otherwise the names that the tests above look for would be wrong. */
    @Test
    void main_journalInADatabase_loadsJdbc() throws Exception {
        assertThat(loaded(UNREACHABLE + "--journal jdbc:postgresql://localhost:1/none", 1))
                .filteredOn(StartUpTest::isJdbc)
                .contains("io.github.ideogram4j.jdbc.JdbcJournal", "org.postgresql.Driver", "java.sql.Connection");
    }

    private static boolean isJdbc(String name) {
        return name.startsWith("java.sql.")
                || name.startsWith("javax.sql.")
                || name.startsWith("org.postgresql.")
                || name.startsWith("io.github.ideogram4j.jdbc.");
    }

    @Test
    void main_oneCommand_loadsNoOther() throws Exception {
        assertThat(loaded("prices"))
                .contains(COMMANDS + "PricesCommand")
                .doesNotContain(COMMANDS + "GenerateCommand", COMMANDS + "HelpCommand");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "--help", ""})
    void main_withoutCommand_parsesNothing(String arguments) throws Exception {
        assertThat(loaded(arguments))
                .contains(Main.class.getName())
                .noneMatch(name -> name.startsWith("picocli.CommandLine$Model"));
    }

    /** Most of a record's first call of equals or hashCode is spent on generating it. */
    @ParameterizedTest
    @ValueSource(strings = {"prices", "generate boat --dry-run", "generate boat"})
    void main_generatesNoMethodsOfRecords(String arguments) throws Exception {
        assertThat(loaded(arguments)).doesNotContain("java.lang.runtime.ObjectMethods");
    }

    private List<String> loaded(String arguments) throws IOException, InterruptedException {
        return loaded(arguments, 0);
    }

    private List<String> loaded(String arguments, int exit) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        if (!arguments.isEmpty()) {
            command.addAll(List.of(arguments.split(" ", -1)));
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(new File("/dev/null"))
                .redirectError(folder.resolve("err").toFile());
        builder.environment().remove("HOME");
        builder.environment().remove("XDG_CONFIG_HOME");
        builder.environment().put("AIHUBMIX_API_KEY", "canary-31");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("err")))
                .isEqualTo(exit);
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            int name = line.lastIndexOf("] ") + 2;
            names.add(line.substring(name).split(" ", 2)[0]);
        }
        return names;
    }
}
