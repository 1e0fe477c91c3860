package io.github.ideogram4j.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ideogram4j.cli.picture.ImageIoDecoder;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.server.FakeServer;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.image.ImageHeader;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The request examples of the gateway's pages work with only the host changed, by the clients that the pages use. */
@Timeout(180)
final class GatewayExamplesTest {
    private static final Pattern LINK = Pattern.compile("\"url\":\"([^\"]+)\"");
    private static final List<String> LANGUAGES = List.of("en", "ko", "ja", "zh");

    private final FakeServer server = FakeServer.start(
            FakeTransport.builder().decoder(new ImageIoDecoder()).build());

    @TempDir
    private Path directory;

    @BeforeEach
    void writeFiles() throws IOException {
        write("image.png", Pictures.png(320, 200, (x, y) -> 0xff000000 | x * y));
        write("mask.png", Pictures.png(320, 200, (x, y) -> x < 160 ? Pictures.BLACK : Pictures.WHITE));
        write("reference-image.png", Pictures.png(64, 64, (x, y) -> 0xff2040c0));
        writeJpeg("image.jpeg", Color.ORANGE);
        writeJpeg("mask.jpg", Color.BLACK);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(directory.resolve(name), bytes);
    }

    /** Half of it white. */
    private void writeJpeg(String name, Color color) throws IOException {
        BufferedImage image = new BufferedImage(320, 208, BufferedImage.TYPE_INT_RGB);
        Graphics graphics = image.getGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 320, 208);
        graphics.setColor(color);
        graphics.fillRect(0, 0, 160, 208);
        graphics.dispose();
        ImageIO.write(image, "jpeg", directory.resolve(name).toFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests", "urllib"})
    void pythonExamples_saveTheirPictures(String library) throws Exception {
        assumeTrue(succeeds("python3", "-c", "import " + library), "python3 with " + library);
        Path program = Path.of("src/test/resources/io/github/ideogram4j/cli/server/gateway_examples.py");

        String output = run("python3", program.toString(), server.uri().toString(), directory.toString(), library);

        assertThat(output.trim()).isEqualTo("done");
        for (String language : LANGUAGES) {
            assertSize("v3-remix-" + language, 1312, 736);
            assertSize("v3-edit-" + language, 320, 208);
            assertSize("v3-replace-background-" + language, 320, 200);
            assertSize("generate-" + language, 1248, 832);
            assertSize("edit-" + language, 320, 200);
            assertSize("remix-" + language, 768, 1232);
        }
        assertSize("upscale", 640, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Delicate 3D cover design, clean text \"One Gateway\"",
                "다양한 전투 기계, 텍스트 \"하나의 게이트웨이\"",
                "ポータルから飛び出す戦闘機械",
                "从传送门飞出的战斗机器"
            })
    void curlExample_ofV3Generate_savesItsPictures(String prompt) throws Exception {
        assumeCurl();

        String answer = run(
                "curl",
                "-sS",
                "-X",
                "POST",
                server.uri() + "/ideogram/v1/ideogram-v3/generate",
                "-H",
                "Api-Key: sk-***",
                "-H",
                "Content-Type: multipart/form-data",
                "-F",
                "prompt=" + prompt.replace("\"", "\\\""),
                "-F",
                "rendering_speed=QUALITY",
                "-F",
                "num_images=2",
                "-F",
                "aspect_ratio=2x1");

        saveAll(answer, 2, 1408, 704);
    }

    @Test
    void curlExample_ofARelay_savesItsPicture() throws Exception {
        assumeCurl();

        String answer = run(
                "curl",
                "-sS",
                "--location",
                "--request",
                "POST",
                server.uri() + "/ideogram/remix",
                "--header",
                "Authorization: Bearer sk-***",
                "--form",
                "image_request=\"{\\\"image_weight\\\":50,\\\"model\\\":\\\"V_1\\\",\\\"magic_prompt_option\\\":\\\"AUTO\\\","
                        + "\\\"prompt\\\":\\\"A serene beach\\\",\\\"aspect_ratio\\\":\\\"ASPECT_10_16\\\","
                        + "\\\"seed\\\":12345,\\\"negative_prompt\\\":\\\"people\\\"}\"",
                "--form",
                "image_file=@\"" + directory.resolve("image.png") + "\"");

        saveAll(answer, 1, 768, 1232);
    }

    @Test
    void curlWithALargeFile_asksForContinueAndSavesItsPicture() throws Exception {
        assumeCurl();
        write("noise.png", Pictures.png(1200, 900, (x, y) -> 0xff000000 | (x * 0x9e3779b1 ^ y * 0x85ebca6b) >>> 8));
        assertThat(Files.size(directory.resolve("noise.png"))).isGreaterThan(1_100_000);

        String answer = run(
                "curl",
                "-sS",
                server.uri() + "/upscale",
                "-H",
                "Api-Key: k",
                "-F",
                "image_request={}",
                "-F",
                "image_file=@" + directory.resolve("noise.png"));

        saveAll(answer, 1, 2400, 1800);
    }

    @Test
    void commandsOfTheGuide_work() throws Exception {
        assumeCurl();
        Files.copy(directory.resolve("image.png"), directory.resolve("photo.png"));

        for (String line : blocks("sh").flatMap(String::lines).toList()) {
            assertThat(run("sh", "-c", "cd " + directory + " && " + line)).startsWith("{");
        }
    }

    @Test
    void pythonOfTheGuide_works() throws Exception {
        assumeTrue(succeeds("python3", "--version"), "python3");

        for (String program : blocks("python").toList()) {
            run("python3", "-c", "import os; os.chdir('" + directory + "')\n" + program);
        }
        assertSize("boat", 1232, 768);
    }

    /** The blocks of the guide, with the address of this server. */
    private Stream<String> blocks(String language) throws IOException {
        String guide = Files.readString(Path.of("../docs/fake-server.md"), StandardCharsets.UTF_8);
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(guide)
                .results()
                .map(block -> block.group(1)
                        .replace("http://127.0.0.1:8787", server.uri().toString()));
    }

    private static void assumeCurl() throws Exception {
        assumeTrue(succeeds("curl", "--version"), "curl");
    }

    private void saveAll(String answer, int count, int width, int height) throws Exception {
        Matcher link = LINK.matcher(answer);
        List<String> links = new ArrayList<>();
        while (link.find()) {
            links.add(link.group(1));
        }
        assertThat(links).as(answer).hasSize(count);
        for (int i = 0; i < count; i++) {
            run(
                    "curl",
                    "-sS",
                    "-f",
                    "-o",
                    directory.resolve("saved-" + i + ".png").toString(),
                    links.get(i));
            assertSize("saved-" + i, width, height);
        }
    }

    private void assertSize(String name, int width, int height) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(directory.resolve(name + ".png")))) {
            ImageHeader header = ImageHeader.read(in);
            assertThat(header.width() + "x" + header.height()).as(name).isEqualTo(width + "x" + height);
        }
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // not installed
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        File output = directory.resolve("output").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        assertThat(process.waitFor(150, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(output.toPath(), StandardCharsets.UTF_8);
        assertThat(process.exitValue())
                .as(Arrays.toString(command) + "\n" + text)
                .isZero();
        return text;
    }
}
