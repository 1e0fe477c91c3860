package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.cli.option.PricedItem;
import io.github.ideogram4j.pricing.PriceList;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeCommandsTest {
    @TempDir
    private Path folder;

    private String file(String name, byte[] bytes) {
        return SampleImages.file(folder, name, bytes).toString();
    }

    @Test
    void prices_aiHubMix_printsRangesAndUnlistedItems() {
        CommandOutcome outcome = CommandRunner.run("prices");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.outLines().get(0)).contains("aihubmix-2026-11-20", "2026-11-20", "AiHubMix documentation");
        assertThat(outcome.out())
                .containsPattern("v3-edit +TURBO +\\$0\\.03-0\\.06 +a picture")
                .containsPattern("legacy-generate +V_2A_TURBO +\\$0\\.025 +a picture")
                .containsPattern("describe +unlisted");
    }

    @Test
    void prices_everyGateway_containsEveryItemOnce() {
        for (String gateway : List.of("offline", "aihubmix", "ideogram", "https://relay.example")) {
            CommandOutcome outcome = CommandRunner.run("prices", "--gateway", gateway, "--json");

            int listed = outcome.list("entries").size();
            int unlisted = outcome.list("unlisted").size();
            assertThat(listed + unlisted).as(gateway).isEqualTo(PricedItem.all().size());
        }
    }

    @Test
    void prices_withJson_containsEveryEntry() {
        CommandOutcome outcome = CommandRunner.run("prices", "--gateway", "ideogram", "--json");

        assertThat(outcome.json())
                .containsEntry("id", PriceList.ideogram().id())
                .containsEntry("date", "2026-11-16")
                .containsEntry("currency", "USD");
        assertThat(outcome.list("entries"))
                .hasSameSizeAs(PriceList.ideogram().entries())
                .contains(Map.of(
                        "operation",
                        "v3-remix",
                        "variant",
                        "QUALITY",
                        "character",
                        true,
                        "low",
                        "0.20",
                        "high",
                        "0.20",
                        "unit",
                        "picture"));
    }

    @Test
    void checkMask_goodMask_isUsable() {
        String image = file("photo.jpg", SampleImages.photograph(40, 40));
        String mask = file("mask.png", SampleImages.mask(40, 40));

        CommandOutcome text = CommandRunner.run("check-mask", image, mask);
        CommandOutcome json = CommandRunner.run("check-mask", image, mask, "--json");

        assertThat(text.exit()).isZero();
        assertThat(text.outLines().get(0)).endsWith(": usable");
        assertThat(text.out()).contains("[mask-size]", "[mask-black-and-white]", "[mask-not-all-white]");
        assertThat(text.out()).doesNotContain("not met");
        assertThat(json.json()).containsEntry("usable", true);
        assertThat(json.list("findings"))
                .allSatisfy(finding -> assertThat(finding).containsEntry("met", true));
    }

    @Test
    void checkMask_wrongMask_printsEveryRule() {
        String image = file("photo.jpg", SampleImages.photograph(40, 40));
        String mask = file("mask.png", SampleImages.written(SampleImages.twoColours(30, 30), "png"));

        CommandOutcome outcome = CommandRunner.run("check-mask", image, mask);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("not usable")
                .containsPattern("not met .*30x30.*40x40.*\\[mask-size]")
                .containsPattern("not met .*900 pixels.*\\[mask-black-and-white]")
                .containsPattern("met .*\\[mask-opaque]");
    }

    /** Picture and mask swapped, or a photograph in place of the mask. */
    @Test
    void checkMask_photographAsMask_isNotUsable() {
        String photo = file("photo.jpg", SampleImages.photograph(48, 32));
        String mask = file("mask.png", SampleImages.mask(48, 32));
        String lossy = file("lossy.webp", SampleImages.WEBP);
        String lossless = file("lossless.webp", SampleImages.losslessWebp(48, 32));

        for (List<String> files :
                List.of(List.of(mask, photo), List.of(photo, photo), List.of(photo, lossy), List.of(photo, lossless))) {
            CommandOutcome check = CommandRunner.run("check-mask", files.get(0), files.get(1));
            CommandOutcome edit = CommandRunner.run("edit", files.get(0), files.get(1), "x", "--dry-run");

            assertThat(check.exit()).as(check.out()).isEqualTo(2);
            assertThat(check.out()).containsPattern("not met .*more than 48 of 255.*\\[mask-black-and-white]");
            assertThat(edit.exit()).as(edit.err()).isEqualTo(2);
            assertThat(edit.err()).contains("[mask-black-and-white]");
        }
    }

    @Test
    void checkMask_jpegOfAMask_isUsableWithAWarning() throws IOException {
        String photo = file("photo.jpg", SampleImages.photograph(64, 64));
        BufferedImage disc = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = disc.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillOval(10, 10, 44, 44);
        pen.dispose();
        String mask = file("mask.jpg", SampleImages.written(disc, "jpeg"));

        CommandOutcome outcome = CommandRunner.run("check-mask", photo, mask);

        assertThat(outcome.exit()).as(outcome.out()).isZero();
        assertThat(outcome.out())
                .containsPattern(
                        "met .*[1-9]\\d* of 4096 pixels are not exactly black or white, .*\\[mask-black-and-white]")
                .containsPattern("warning .*\\[mask-pure]");
    }

    @Test
    void checkMask_allWhiteMask_meetsNoRuleAboutBlack() {
        String photo = file("photo.jpg", SampleImages.photograph(40, 40));
        BufferedImage white = new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY);
        white.getRaster()
                .setSamples(
                        0,
                        0,
                        40,
                        40,
                        0,
                        IntStream.generate(() -> 255).limit(1600).toArray());
        String mask = file("white.png", SampleImages.written(white, "png"));

        CommandOutcome outcome = CommandRunner.run("check-mask", photo, mask);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out())
                .containsPattern("not met .*\\[mask-not-all-white]")
                .containsPattern("warning .*black takes 0 %.*\\[mask-black-share]");
    }

    @ParameterizedTest
    @CsvSource({"photo.jpg,JPEG,40x24", "flag.webp,WEBP,48x32", "deep.png,PNG,16x9"})
    void inspect_picture_printsFormatAndSize(String name, String format, String size) {
        byte[] bytes = switch (format) {
            case "JPEG" -> SampleImages.photograph(40, 24);
            case "WEBP" -> SampleImages.WEBP;
            default -> SampleImages.png16Bit(16, 9);
        };

        CommandOutcome outcome = CommandRunner.run("inspect", file(name, bytes));

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains(format, size, Integer.toString(bytes.length))
                .doesNotContain("seed");
    }

    @Test
    void inspect_pictureOfFake_printsItsRequest() {
        String prompt = "An owl with a monocle";
        CommandOutcome made =
                CommandRunner.run("generate", prompt, "--seed", "41", "--quiet", "--out", folder.toString());
        String picture = made.outLines().get(0);

        assertThat(CommandRunner.run("inspect", picture).out())
                .contains("v3-generate", prompt, "41", "Ideogram4J fake");
        assertThat(CommandRunner.run("inspect", picture, "--json").json())
                .containsEntry("format", "PNG")
                .containsEntry("width", 1024.0)
                .containsEntry("height", 1024.0)
                .containsEntry("operation", "v3-generate")
                .containsEntry("prompt", prompt)
                .containsEntry("seed", 41.0);
    }

    @Test
    void options_withoutName_printsValidNames() {
        List<String> names = CommandRunner.run("options").outLines();

        assertThat(names)
                .contains("aspect-ratios", "resolutions", "models", "styles", "style-presets", "speeds")
                .contains("magic-prompts", "palettes", "describe-models", "gateways");
        assertThat(names).allSatisfy(name -> {
            assertThat(CommandRunner.run("options", name).outLines()).isNotEmpty();
            assertThat(CommandRunner.run("options", name, "--json").list("groups"))
                    .isNotEmpty();
        });
        assertThat(CommandRunner.run("options", "--json").json()).containsEntry("names", names);
    }

    @Test
    void options_valuesByModel_areLabelled() {
        assertThat(CommandRunner.run("options", "aspect-ratios").outLines())
                .hasSize(15 + 11 + 2)
                .contains("v3:", "legacy:");
        assertThat(CommandRunner.run("options", "resolutions").outLines()).hasSize(69 + 78 + 2);
        assertThat(CommandRunner.run("options", "style-presets").outLines()).hasSize(62);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "generate",
                "remix",
                "edit",
                "reframe",
                "replace-background",
                "upscale",
                "describe",
                "prices",
                "check-mask",
                "inspect",
                "options",
                "completion",
                "help"
            })
    void help_everyCommand_hasExample(String command) {
        CommandOutcome outcome = CommandRunner.run(command, "--help");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("Usage: ideogram " + command, "Examples:\n  ideogram " + command + " ");
        assertThat(CommandRunner.run("--help").out()).contains("  " + command);
    }

    @Test
    void version_isOneLine() {
        assertThat(CommandRunner.run("--version").outLines())
                .singleElement()
                .asString()
                .startsWith("ideogram ");
    }
}
