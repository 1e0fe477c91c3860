package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.image.ImageHeader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaidCommandsTest {
    private static final String PROMPT = "A red door";

    @TempDir
    private Path folder;

    /** File name, content, width, height. */
    static Map<String, byte[]> pictures() {
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        pictures.put("photo.jpg", SampleImages.photograph(96, 64));
        pictures.put("flag.webp", SampleImages.WEBP);
        pictures.put("alpha.png", SampleImages.pngWithAlpha(40, 40));
        pictures.put("deep.png", SampleImages.png16Bit(40, 24));
        pictures.put("interlaced.png", SampleImages.interlacedPng(33, 21));
        pictures.put("palette.png", SampleImages.palettePng(64, 64));
        return pictures;
    }

    static Stream<Arguments> everyCommandOnEveryPicture() {
        List<Arguments> table = new ArrayList<>();
        pictures().forEach((name, bytes) -> {
            table.add(Arguments.of(name, bytes, "remix", List.of(PROMPT, "--image-weight", "80"), "v3-remix", "$0.06"));
            table.add(Arguments.of(name, bytes, "remix", List.of(PROMPT, "--model", "v2"), "legacy-remix", "$0.08"));
            table.add(Arguments.of(name, bytes, "reframe", List.of("--resolution", "1312x736"), "v3-reframe", "$0.06"));
            table.add(
                    Arguments.of(name, bytes, "replace-background", List.of(PROMPT), "v3-replace-background", "$0.06"));
            table.add(Arguments.of(
                    name, bytes, "upscale", List.of("--resemblance", "80", "--detail", "40"), "upscale", "$0.06"));
        });
        return table.stream();
    }

    @ParameterizedTest(name = "{2} {0}")
    @MethodSource("everyCommandOnEveryPicture")
    void command_realPicture_savesPictureOfDocumentedSize(
            String name, byte[] bytes, String command, List<String> more, String operation, String cost)
            throws IOException {
        Path source = SampleImages.file(folder, name, bytes);
        Path out = folder.resolve("out");

        CommandOutcome outcome = CommandRunner.run(arguments(command, List.of(source.toString()), more, out));

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.json()).containsEntry("operation", operation);
        assertThat(outcome.member("quote")).contains("high=" + cost.substring(1));
        ImageHeader saved =
                header(Path.of((String) outcome.list("images").get(0).get("file")));
        assertThat(saved.width() + "x" + saved.height()).isEqualTo(expected(command, header(source)));
    }

    @ParameterizedTest(name = "edit {0}")
    @MethodSource("pictureNames")
    void edit_realPicture_keepsItsSize(String name) throws IOException {
        Path source = SampleImages.file(folder, name, bytes(name));
        ImageHeader size = header(source);
        Path mask = SampleImages.file(folder, "mask.png", SampleImages.mask(size.width(), size.height()));
        Path out = folder.resolve("out");

        for (String model : List.of("v3", "v2")) {
            List<String> files = List.of(source.toString(), mask.toString());
            CommandOutcome outcome =
                    CommandRunner.run(arguments("edit", files, List.of(PROMPT, "--model", model), out));

            assertThat(outcome.exit()).as(outcome.err()).isZero();
            assertThat(outcome.json()).containsEntry("operation", model.equals("v3") ? "v3-edit" : "legacy-edit");
            assertThat(header(Path.of((String) outcome.list("images").get(0).get("file"))))
                    .extracting(ImageHeader::width, ImageHeader::height)
                    .containsExactly(size.width(), size.height());
        }
    }

    private static byte[] bytes(String name) {
        return Objects.requireNonNull(pictures().get(name));
    }

    static Stream<String> pictureNames() {
        return pictures().keySet().stream();
    }

    @ParameterizedTest(name = "describe {0}")
    @MethodSource("pictureNames")
    void describe_realPicture_printsItsSize(String name) throws IOException {
        Path source = SampleImages.file(folder, name, bytes(name));
        ImageHeader size = header(source);

        CommandOutcome outcome = CommandRunner.run("describe", source.toString(), "--json");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.json()).containsEntry("operation", "describe").containsEntry("images", List.of());
        assertThat(outcome.member("descriptions")).contains(size.width() + "x" + size.height());
        assertThat(outcome.member("quote")).contains("low=null", "high=null");
    }

    @Test
    void describe_pictureOfFake_printsItsPrompt() {
        Path out = folder.resolve("out");
        CommandOutcome made =
                CommandRunner.run("generate", "An owl with a monocle", "--quiet", "--out", out.toString());

        CommandOutcome outcome = CommandRunner.run("describe", made.outLines().get(0));

        assertThat(outcome.out()).contains("An owl with a monocle", "the price at AiHubMix is unlisted");
    }

    @ParameterizedTest
    @CsvSource({"v2,V_2", "V2,V_2", "v3,V_3", "v4,V_4", "V_2,V_2", "v_3,V_3", "v2-turbo,V_2_TURBO"})
    void describe_modelOfEitherSpelling_isAccepted(String typed, String sent) {
        Path source = SampleImages.file(folder, "flag.webp", SampleImages.WEBP);

        CommandOutcome outcome =
                CommandRunner.run("describe", source.toString(), "--describe-model", typed, "--dry-run", "--verbose");

        assertThat(outcome.err()).contains("describe_model_version = " + sent + "\n");
    }

    @Test
    void describe_withMaxCost_isRefusedBecausePriceIsUnlisted() {
        Path source = SampleImages.file(folder, "flag.webp", SampleImages.WEBP);

        assertThat(CommandRunner.run("describe", source.toString(), "--max-cost", "100")
                        .exit())
                .isEqualTo(5);
    }

    private static String[] arguments(String command, List<String> files, List<String> more, Path out) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(files);
        arguments.addAll(more);
        arguments.addAll(List.of("--json", "--out", out.toString()));
        return arguments.toArray(String[]::new);
    }

    private static String expected(String command, ImageHeader source) {
        return switch (command) {
            case "reframe" -> "1312x736";
            case "upscale" -> 2 * source.width() + "x" + 2 * source.height();
            case "replace-background" -> source.width() + "x" + source.height();
            default -> "1024x1024";
        };
    }

    private static ImageHeader header(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return ImageHeader.read(in);
        }
    }
}
