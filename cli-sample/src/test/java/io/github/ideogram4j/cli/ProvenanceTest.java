package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a picture was made, in the picture and beside it. */
final class ProvenanceTest {
    private static final String PROMPT = "Ein Leuchtturm, \u6d77\u8fba \u2600";
    private static final String LINK = "https://pictures.example/a";
    private static final Map<String, String> KEY = Map.of("IDEOGRAM_RELAY_API_KEY", "KeyOf+The/Relay=42");

    @TempDir
    private Path folder;

    private CommandOutcome generate(String... more) {
        return CommandRunner.run(
                Stream.concat(Stream.of("generate", PROMPT, "--out", folder.toString(), "--quiet"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static Path onlyFile(CommandOutcome outcome) {
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        return Path.of(outcome.outLines().get(0));
    }

    @Test
    void generate_png_saysHowItWasMade() throws IOException {
        Path file = onlyFile(generate("--seed", "7", "--model", "v2", "-n", "2"));

        assertThat(texts(file))
                .containsEntry("Ideogram4J-Operation", "legacy-generate")
                .containsEntry("Ideogram4J-Prompt", PROMPT)
                .containsEntry("Ideogram4J-Seed", "7")
                .containsEntry("Ideogram4J-Model", "v2")
                .containsEntry("Ideogram4J-Gateway", "offline")
                .containsEntry("Ideogram4J-Time", "2026-11-20T12:00:00Z")
                .containsEntry("Ideogram4J-Pictures", "2")
                .containsKeys("Ideogram4J-Cost", "Ideogram4J-Price-List", "Software");
    }

    /** Every other chunk, the texts of the fake among them, stays as it was, and behind the added ones. */
    @Test
    void generate_png_keepsPixelsAndOtherChunks() throws IOException {
        byte[] with = Files.readAllBytes(onlyFile(generate("--seed", "7")));
        byte[] without = Files.readAllBytes(onlyFile(generate("--seed", "7", "--no-provenance")));

        List<String> added = new ArrayList<>(chunks(with));
        List<String> plain = chunks(without);
        assertThat(added.get(0)).isEqualTo(plain.get(0)).startsWith("IHDR");
        int count = added.size() - plain.size();
        assertThat(added.subList(1, 1 + count)).hasSize(9).allMatch(chunk -> chunk.startsWith("iTXt"));
        added.subList(1, 1 + count).clear();
        assertThat(added).isEqualTo(plain);
        assertThat(pixels(with)).isEqualTo(pixels(without));
    }

    @Test
    void generate_withoutProvenance_savesWhatTheServiceSent() throws IOException {
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(LINK + ".png", 1));

        CommandOutcome outcome = relay(service, "--no-provenance");

        assertThat(texts(onlyFile(outcome))).isEmpty();
    }

    @Test
    void generate_otherFormats_areSavedUnchangedWithAFileBeside() throws IOException {
        byte[] jpeg = SampleImages.photograph(40, 30);
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(LINK + ".jpg", 5))
                .sending(jpeg);

        Path file = onlyFile(relay(service, "--sidecar"));

        assertThat(file).hasBinaryContent(jpeg);
        assertThat(new CommandOutcome(0, Files.readString(Path.of(file + ".json")), "").json())
                .containsEntry("file", file.getFileName().toString())
                .containsEntry("operation", "v3-generate")
                .containsEntry("prompt", PROMPT)
                .containsEntry("seed", 5.0)
                .containsEntry("model", "v3")
                .containsEntry("gateway", "https://relay.example")
                .containsEntry("cost", "0.05")
                .containsEntry("pictures", 1.0)
                .containsEntry("requestedAt", "2026-11-20T12:00:00Z");
        assertThat(CommandRunner.run("inspect", file.toString(), "--json").json())
                .containsEntry("format", "JPEG")
                .containsEntry("prompt", PROMPT)
                .containsEntry("cost", "0.05");
    }

    @Test
    void generate_keyInPrompt_isNotWritten() throws IOException {
        ScriptedTransport service = ScriptedTransport.answering(ScriptedTransport.picture(LINK + ".png", 1));

        CommandOutcome outcome = CommandRunner.run(
                service,
                KEY,
                "generate",
                "with KeyOf+The/Relay=42 in it",
                "--gateway",
                "https://relay.example",
                "--out",
                folder.toString(),
                "--quiet",
                "--sidecar");

        assertThat(outcome.exit()).isZero();
        Path file = only(".png");
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .contains("with [key] in it")
                .doesNotContain("KeyOf+");
        assertThat(only(".json")).content().contains("[key]").doesNotContain("KeyOf+");
    }

    @Test
    void generate_sidecarNameTaken_takesTheNextNameForBoth() throws IOException {
        Path first = onlyFile(generate("--seed", "7"));
        Files.delete(first);
        Path foreign = Files.writeString(Path.of(first + ".json"), "mine");

        Path file = onlyFile(generate("--seed", "7", "--sidecar"));

        assertThat(foreign).hasContent("mine");
        assertThat(file).isNotEqualTo(first);
        assertThat(Path.of(file + ".json")).content().contains("\"seed\":7");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(path -> path.toString().endsWith(".part"));
        }
    }

    @Test
    void inspect_picture_printsHowItWasMade() {
        Path file = onlyFile(generate("--seed", "7", "-n", "2"));

        assertThat(CommandRunner.run("inspect", file.toString()).out())
                .contains(PROMPT, "v3-generate", "offline", "$0.12 for 2 pictures", "2026-11-20T12:00:00Z");
        assertThat(CommandRunner.run("inspect", file.toString(), "--json").json())
                .containsEntry("model", "v3")
                .containsEntry("gateway", "offline")
                .containsEntry("seed", 7.0)
                .containsEntry("pictures", 2.0)
                .containsEntry("software", "Ideogram4J fake");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "{\"gateway\": {\"a\": [1, null]}, \"seed\": \"x\"}", "null"})
    void inspect_damagedSidecar_countsAsMissing(String json) throws IOException {
        Path file = SampleImages.file(folder, "a.jpg", SampleImages.photograph(16, 16));
        Files.writeString(Path.of(file + ".json"), json);

        CommandOutcome outcome = CommandRunner.run("inspect", file.toString(), "--json");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.json()).containsEntry("gateway", null).containsEntry("format", "JPEG");
    }

    private Path only(String extension) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private CommandOutcome relay(ScriptedTransport service, String... more) {
        List<String> args = new ArrayList<>(List.of("generate", PROMPT, "--gateway", "https://relay.example"));
        args.addAll(List.of("--price", "v3-generate=0.05", "--quiet", "--out", folder.toString()));
        args.addAll(List.of(more));
        return CommandRunner.run(service, KEY, args.toArray(String[]::new));
    }

    private static Map<String, String> texts(Path file) throws IOException {
        return Png.texts(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    private static List<Integer> pixels(byte[] png) throws IOException {
        Raster raster = Png.decode(new ByteArrayInputStream(png), 10_000_000);
        List<Integer> pixels = new ArrayList<>();
        for (int i = 0; i < raster.width() * raster.height(); i++) {
            pixels.add(raster.argb(i % raster.width(), i / raster.width()));
        }
        return pixels;
    }

    /** Type and content of each chunk, in Latin-1. */
    private static List<String> chunks(byte[] png) {
        List<String> chunks = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(png).position(8);
        while (bytes.hasRemaining()) {
            byte[] chunk = new byte[bytes.getInt() + 8]; // with the type and the CRC
            bytes.get(chunk);
            chunks.add(new String(chunk, StandardCharsets.ISO_8859_1));
        }
        return chunks;
    }
}
