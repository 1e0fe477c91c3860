package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.image.Png;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {
    private static final String LIGHTHOUSE = "A lighthouse at dawn, paper cut";

    @TempDir
    private Path folder;

    private Path out() {
        return folder.resolve("pictures");
    }

    private List<Path> saved() throws IOException {
        try (Stream<Path> files = Files.list(out())) {
            return files.sorted().toList();
        }
    }

    private CommandOutcome generate(String... more) {
        return CommandRunner.run(
                Stream.concat(Stream.of("generate", LIGHTHOUSE, "--out", out().toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void generate_commandOfReadme_savesTwoDifferentPictures() throws IOException {
        CommandOutcome outcome = generate("--aspect-ratio", "16x9", "-n", "2");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("1312x736", "would have cost $0.12 at AiHubMix");
        assertThat(outcome.out()).containsPattern("seed [0-9]+");
        assertThat(saved()).hasSize(2);
        for (Path file : saved()) {
            byte[] bytes = Files.readAllBytes(file);
            assertThat(Png.decode(new ByteArrayInputStream(bytes), 10_000_000).toString())
                    .contains("1312x736");
            assertThat(outcome.out()).contains(file.toString());
        }
        assertThat(Files.mismatch(saved().get(0), saved().get(1))).isNotNegative();
    }

    @Test
    void generate_withJson_printsOneDocumentedObject() {
        CommandOutcome outcome = generate("-n", "2", "--seed", "7", "--json");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.json())
                .containsEntry("operation", "v3-generate")
                .containsEntry("gateway", "offline")
                .containsEntry("model", "v3")
                .containsEntry("requestedAt", "2026-11-20T12:00:00Z")
                .containsEntry("descriptions", List.of());
        assertThat(outcome.json().get("quote"))
                .isEqualTo(
                        Map.of("low", "0.12", "high", "0.12", "currency", "USD", "priceList", "aihubmix-2026-11-20"));
        assertThat(outcome.list("violations"))
                .singleElement()
                .satisfies(violation -> assertThat(violation)
                        .containsEntry("severity", "WARNING")
                        .containsEntry("field", "seed")
                        .containsEntry("rule", "seed-with-several-images")
                        .containsKey("message"));
        assertThat(outcome.list("images")).hasSize(2).allSatisfy(image -> {
            assertThat(image)
                    .containsKeys("file", "url", "expiresAt", "resolution", "seed", "safe", "prompt", "style")
                    .containsEntry("seed", 7.0)
                    .containsEntry("safe", true)
                    .containsEntry("style", null);
            assertThat(Path.of((String) image.get("file"))).exists();
        });
    }

    @Test
    void generate_sameSeedTwice_savesTwoEqualFiles() throws IOException {
        generate("--seed", "7");
        generate("--seed", "7");
        generate("--seed", "8");

        List<Path> files = saved();
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "a-lighthouse-at-dawn-paper-cut-7-2.png",
                        "a-lighthouse-at-dawn-paper-cut-7.png",
                        "a-lighthouse-at-dawn-paper-cut-8.png");
        assertThat(Files.mismatch(files.get(0), files.get(1))).isNegative();
        assertThat(Files.mismatch(files.get(1), files.get(2))).isNotNegative();
    }

    @Test
    void generate_misspeltRatio_warnsAndSucceeds() {
        CommandOutcome outcome = generate("--aspect-ratio", "SPECT_16_10", "--json");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).startsWith("warning: aspect_ratio: ").contains("[aspect-ratio-spelling]");
        assertThat(outcome.list("violations"))
                .singleElement()
                .satisfies(violation -> assertThat(violation)
                        .containsEntry("severity", "WARNING")
                        .containsEntry("field", "aspect_ratio")
                        .containsEntry("rule", "aspect-ratio-spelling"));
        assertThat(outcome.list("images").get(0)).containsEntry("resolution", "1280x800");
    }

    @Test
    void generate_correctRatio_doesNotWarn() {
        assertThat(generate("--aspect-ratio", "ASPECT_16_10", "--dry-run").err())
                .isEmpty();
    }

    @Test
    void generate_dryRun_quotesAndWritesNothing() {
        CommandOutcome outcome = generate("--dry-run", "-n", "3", "--speed", "quality");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out()).contains("nothing was sent", "would cost $0.27 at AiHubMix");
        assertThat(out()).doesNotExist();
    }

    @Test
    void generate_dryRunOfInvalidRequest_reportsAllAndWritesNothing() {
        CommandOutcome outcome =
                generate("--dry-run", "--json", "-n", "2", "--seed", "7", "--resolution", "1x1", "--style", "x");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.error()).containsEntry("delivery", "NOT_SENT").containsEntry("kind", "invalid-request");
        assertThat(String.valueOf(outcome.error().get("violations")))
                .contains("resolution-known", "style-type-known", "seed-with-several-images");
        assertThat(outcome.err()).contains("resolution-known", "style-type-known", "warning: seed");
        assertThat(out()).doesNotExist();
    }

    @Test
    void generate_aboveMaxCost_sendsNothing() {
        CommandOutcome outcome = generate("-n", "2", "--max-cost", "0.11", "--json");

        assertThat(outcome.exit()).isEqualTo(5);
        assertThat(outcome.error()).containsEntry("kind", "budget-exceeded").containsEntry("delivery", "NOT_SENT");
        assertThat(outcome.err()).contains("$0.12", "$0.11").hasLineCount(1);
        assertThat(out()).doesNotExist();
    }

    @Test
    void generate_withinMaxCost_succeeds() {
        assertThat(generate("-n", "2", "--max-cost", "0.12", "--dry-run").exit())
                .isZero();
    }

    @Test
    void generate_quiet_printsPathsOnly() throws IOException {
        CommandOutcome outcome = generate("--quiet");

        assertThat(outcome.outLines()).containsExactly(saved().get(0).toString());
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void generate_verbose_printsRequest() {
        CommandOutcome outcome =
                generate("--verbose", "--seed", "7", "--palette", "#FF0000:0.5,#00F", "--param", "new_field=on");

        assertThat(outcome.errLines())
                .contains(
                        "v3-generate to offline",
                        "  prompt = '" + LIGHTHOUSE + "'",
                        "  seed = 7",
                        "  color_palette = #FF0000:0.5,#00F",
                        "  new_field = 'on'");
    }

    @Test
    void generate_atTerminal_isColouredUnlessDisabled() {
        String[] args = {"generate", LIGHTHOUSE, "--dry-run"};
        String[] plain = {"generate", LIGHTHOUSE, "--dry-run", "--no-color"};

        assertThat(CommandRunner.runAtTerminal(Map.of(), args).out()).contains("\u001b[1m");
        assertThat(CommandRunner.runAtTerminal(Map.of("NO_COLOR", "1"), args).out())
                .doesNotContain("\u001b");
        assertThat(CommandRunner.runAtTerminal(Map.of(), plain).out()).doesNotContain("\u001b");
        assertThat(CommandRunner.run(args).out()).doesNotContain("\u001b");
    }

    @Test
    void generate_atTerminal_showsAndErasesProgress() {
        CommandOutcome outcome =
                CommandRunner.runAtTerminal(Map.of(), "generate", LIGHTHOUSE, "--out", out().toString());

        assertThat(outcome.err()).contains("waiting for the answer").endsWith("\r\u001b[K");
    }

    @Test
    void generate_atTerminal_countsDownloads() {
        CommandOutcome outcome =
                CommandRunner.runAtTerminal(Map.of(), "generate", LIGHTHOUSE, "-n", "3", "--out", out().toString());

        assertThat(outcome.err())
                .containsSubsequence("downloading 1/3 ...", "downloading 2/3 ...", "downloading 3/3 ...")
                .doesNotContain("4/3");
    }

    @Test
    void generate_everyModel_printsItsOperation() {
        for (String model : List.of("v2", "v2-turbo", "v2a", "v2a-turbo", "v1", "v1-turbo")) {
            CommandOutcome outcome = generate("--model", model, "--json", "--dry-run");
            assertThat(outcome.exit()).isZero();
            assertThat(outcome.json())
                    .containsEntry("operation", "legacy-generate")
                    .containsEntry("model", model);
        }
    }

    @Test
    void generate_promptWithEscapes_isPrintedWithoutThem() {
        CommandOutcome outcome =
                CommandRunner.run("generate", "red \u001b[31m and \u0007 bell", "--verbose", "--out", out().toString());

        assertThat(outcome.out() + outcome.err()).doesNotContain("\u001b").doesNotContain("\u0007");
    }
}
