package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.cli.gateway.Environment;
import io.github.ideogram4j.cli.report.Console;
import io.github.ideogram4j.image.PngFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command line in README and docs works offline as printed. */
final class DocumentedCommandsTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./ideogram (.*)$");
    private static final Pattern PROPERTIES = Pattern.compile("(?s)```properties\n(.*?)```");
    private static final Pattern BATCH = Pattern.compile("(?s)```(jsonl|csv)\n(.*?)```");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path directory;

    static Stream<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        for (Path document : List.of(Path.of("../README.md"), Path.of("../docs/command-line.md"))) {
            Matcher matcher = COMMAND.matcher(Files.readString(document));
            while (matcher.find()) {
                commands.add(matcher.group(1));
            }
        }
        assertThat(commands).hasSizeGreaterThan(5);
        return commands.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void documentedCommand_works(String command) throws IOException {
        writeFiles();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int exit = run(words(command), err);

        assertThat(exit).as(err.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** Writes the files that the samples name. */
    private void writeFiles() throws IOException {
        byte[] photo = PngFile.of(64, 64, 2, 8)
                .samples((x, y, channel) -> (x * y + channel) & 0xFF)
                .bytes();
        byte[] mask = PngFile.of(64, 64, 0, 8)
                .samples((x, y, channel) -> x < 32 ? 0 : 255)
                .bytes();
        for (String name : List.of("photo.png", "photo.jpg", "photo.webp")) {
            Files.write(directory.resolve(name), photo);
        }
        Files.write(directory.resolve("mask.png"), mask);
        Files.write(Files.createDirectory(directory.resolve("pictures")).resolve("boat.png"), photo);
        Matcher properties = PROPERTIES.matcher(Files.readString(Path.of("../docs/command-line.md")));
        assertThat(properties.find()).isTrue();
        Files.writeString(directory.resolve("relay.properties"), properties.group(1));
        Matcher batches = BATCH.matcher(Files.readString(Path.of("../docs/command-line.md")));
        while (batches.find()) {
            Files.writeString(directory.resolve("prompts." + batches.group(1)), batches.group(2));
        }
    }

    private List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(located(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)));
        }
        return words;
    }

    /** Resolves names of files and directories against the directory of the test. */
    private String located(String word) {
        boolean file = word.matches("pictures|posters")
                || word.matches("(pictures/)?[a-z]+\\.(png|jpg|webp|properties|html|jsonl|csv)");
        return file ? directory.resolve(word).toString() : word;
    }

    private static int run(List<String> words, ByteArrayOutputStream err) {
        Environment environment = Environment.of(Map.of());
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                environment);
        return DaggerCliComponent.factory()
                .create(console, environment, Clock.systemUTC(), CommandRunner.AT_ONCE)
                .cli()
                .run(words.toArray(String[]::new));
    }

    /** Every option except those that picocli adds. */
    @ParameterizedTest
    @ValueSource(
            strings = {"generate", "remix", "edit", "reframe", "replace-background", "upscale", "describe", "batch"})
    void everyOption_isDocumented(String command) throws IOException {
        String guide = Files.readString(Path.of("../docs/command-line.md"));

        List<String> options = Pattern.compile("--[a-z-]{3,}")
                .matcher(CommandRunner.run(command, "--help").out())
                .results()
                .map(MatchResult::group)
                .filter(option -> !option.equals("--help") && !option.equals("--version"))
                .distinct()
                .toList();

        assertThat(options).isNotEmpty().allSatisfy(option -> assertThat(guide).contains(option));
    }
}
