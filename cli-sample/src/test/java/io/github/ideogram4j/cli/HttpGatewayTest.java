package io.github.ideogram4j.cli;

import static io.github.ideogram4j.cli.LoopbackGatewayServer.PICTURE;
import static io.github.ideogram4j.cli.LoopbackGatewayServer.pictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ideogram4j.port.WireAnswer;
import io.github.ideogram4j.port.WireAnswer.Ending;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The command with the real transport over real sockets. */
class HttpGatewayTest {
    private static final String KEY = "canary-77aa";
    private static final Map<String, String> KEYS =
            Map.of("AIHUBMIX_API_KEY", KEY, "IDEOGRAM_API_KEY", KEY, "IDEOGRAM_RELAY_API_KEY", KEY);

    @TempDir
    private Path folder;

    private final LoopbackGatewayServer gateway = new LoopbackGatewayServer();

    @AfterEach
    void stopGateway() {
        gateway.close();
    }

    private CommandOutcome generate(String... more) {
        return generate(KEYS, more);
    }

    private CommandOutcome generate(Map<String, String> environment, String... more) {
        List<String> args = new ArrayList<>(List.of("generate", "A red door"));
        args.addAll(Arrays.asList(more));
        if (!args.contains("--out")) {
            args.addAll(List.of("--out", folder + "/out"));
        }
        if (!args.contains("--gateway")) {
            args.addAll(List.of("--gateway", "aihubmix", "--base-url", gateway.url()));
        }
        return CommandRunner.run(environment, args.toArray(String[]::new));
    }

    @Test
    void generate_atAiHubMix_sendsOnceAndSavesPicture() throws IOException {
        CommandOutcome outcome = generate("--json", "--speed", "turbo", "--seed", "5", "--no-provenance");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(gateway.requests()).containsExactly("POST /ideogram/v1/ideogram-v3/generate", "GET /1.png");
        assertThat(gateway.keys()).containsExactly(KEY + "/null", "null/null");
        assertThat(gateway.first().text())
                .containsSubsequence("\"prompt\"", "A red door", "\"seed\"", "5", "\"rendering_speed\"", "TURBO");
        Map<String, Object> image = outcome.list("images").get(0);
        assertThat(Files.readAllBytes(Path.of(String.valueOf(image.get("file")))))
                .isEqualTo(PICTURE);
        assertThat(image).containsEntry("url", gateway.url() + "/1.png").containsEntry("seed", 5.0);
    }

    @Test
    void generate_asText_printsFileAndCost() {
        CommandOutcome outcome = generate();

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("v3-generate: 1 picture (aihubmix)", ".png  8x8  seed 5", "cost $0.06");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void generate_verbose_printsRequest() {
        CommandOutcome outcome = generate("--verbose");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).contains("v3-generate to aihubmix", "  prompt = 'A red door'");
    }

    @Test
    void generate_atVendor_usesItsPathsAndKey() {
        CommandOutcome outcome = generate(
                Map.of("IDEOGRAM_API_KEY", KEY), "--gateway", "ideogram", "--base-url", gateway.url(), "--json");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(gateway.requests()).containsExactly("POST /v1/ideogram-v3/generate", "GET /1.png");
        assertThat(gateway.keys()).containsExactly(KEY + "/null", "null/null");
    }

    @Test
    void generate_atRelay_sendsBearerKey() {
        CommandOutcome outcome = generate("--gateway", gateway.url(), "--json");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(gateway.requests()).containsExactly("POST /ideogram/v1/ideogram-v3/generate", "GET /1.png");
        assertThat(gateway.keys()).containsExactly("null/Bearer " + KEY, "null/null");
        assertThat(outcome.json()).containsEntry("gateway", gateway.url());
    }

    static Stream<Arguments> failures() {
        WireAnswer busy = WireAnswer.json(503, "");
        return Stream.of(
                failure(WireAnswer.json(400, "{\"detail\":\"no x\"}"), 1, "invalid-request", "REJECTED", 400),
                failure(WireAnswer.json(401, "{\"message\":\"no\"}"), 3, "authentication", "REJECTED", 401),
                failure(WireAnswer.json(403, ""), 3, "authentication", "REJECTED", 403),
                failure(WireAnswer.json(422, "{\"error\":\"unsafe\"}"), 4, "safety-refusal", "REJECTED", 422),
                failure(WireAnswer.json(402, "{}"), 6, "insufficient-balance", "REJECTED", 402),
                failure(
                        WireAnswer.json(403, "{\"error\":{\"code\":\"insufficient_user_quota\"}}"),
                        6,
                        "insufficient-balance",
                        "REJECTED",
                        403),
                failure(WireAnswer.json(429, "{}"), 6, "busy", "REJECTED", 429),
                failure(busy, 6, "busy", "UNKNOWN", 503),
                failure(busy.withHeader("Retry-After", "0"), 6, "busy", "REJECTED", 503),
                failure(WireAnswer.json(500, "{}"), 7, "outcome-unknown", "UNKNOWN", 500),
                failure(WireAnswer.of(502, "text/html", new byte[] {'<'}), 7, "outcome-unknown", "UNKNOWN", 502),
                failure(WireAnswer.json(408, ""), 7, "outcome-unknown", "UNKNOWN", 408),
                failure(pictures().ending(Ending.DROPPED), 7, "outcome-unknown", "UNKNOWN", null),
                failure(pictures().ending(Ending.SILENT), 7, "outcome-unknown", "UNKNOWN", null),
                failure(pictures().ending(Ending.CUT_OFF), 9, "unreadable", "RECEIVED", 200),
                failure(WireAnswer.json(200, "{\"data\":[{"), 9, "unreadable", "RECEIVED", 200),
                failure(WireAnswer.of(200, "text/html", new byte[] {'<'}), 9, "unreadable", "RECEIVED", 200));
    }

    private static Arguments failure(
            WireAnswer answer, int exit, String kind, String delivery, @Nullable Integer status) {
        return arguments(answer, exit, kind, delivery, status);
    }

    @ParameterizedTest(name = "{1} {2} {4}")
    @MethodSource("failures")
    void generate_failing_exitsWithDocumentedCode(
            WireAnswer answer, int exit, String kind, String delivery, @Nullable Integer status) throws IOException {
        gateway.answering(answer);

        String timeout = answer.ending() == Ending.SILENT ? "0.7" : "60";
        List<CommandOutcome> outcomes = Stream.of("--no-color", "--verbose", "--json")
                .map(output -> generate("--timeout", timeout, "--retries", "0", output))
                .toList();

        assertThat(gateway.requests()).hasSize(3).allMatch(request -> request.startsWith("POST "));
        assertThat(outcomes).extracting(CommandOutcome::exit).containsOnly(exit);
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.out() + outcome.err()).doesNotContain("\tat ", KEY));
        assertThat(outcomes.get(0).out()).isEmpty();
        assertThat(outcomes.get(0).err()).startsWith("ideogram: ").contains(money(delivery));
        assertThat(outcomes.get(0).errLines().stream().skip(1)).allMatch(line -> line.startsWith("  "));
        assertThat(outcomes.get(1).err()).contains("  prompt = 'A red door'");
        assertThat(outcomes.get(2).error())
                .containsEntry("kind", kind)
                .containsEntry("delivery", delivery)
                .containsEntry("status", status == null ? null : status.doubleValue());
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static String money(String delivery) {
        return switch (delivery) {
            case "UNKNOWN", "RECEIVED" -> "may have been carried out and billed";
            default -> "nothing was billed";
        };
    }

    @Test
    void generate_answerCutOffAfterLink_savesPicture() throws IOException {
        String whole = "{\"data\":[{\"url\":\"" + gateway.url() + "/1.png\",\"seed\":5},{\"url\":\"https://cut";
        gateway.answering(WireAnswer.json(200, whole));

        CommandOutcome outcome = generate("-n", "2", "--json", "--no-provenance");

        assertThat(outcome.exit()).isEqualTo(9);
        assertThat(outcome.error()).containsEntry("links", List.of(gateway.url() + "/1.png"));
        Map<String, Object> image = outcome.list("images").get(0);
        assertThat(Files.readAllBytes(Path.of(String.valueOf(image.get("file")))))
                .isEqualTo(PICTURE);
    }

    @Test
    void generate_tooManyRequests_isRetriedAsOftenAsAllowed() throws IOException {
        gateway.answering(WireAnswer.json(429, "{}"));

        assertThat(generate().exit()).isEqualTo(6);
        assertThat(gateway.requests()).hasSize(3);
        assertThat(generate("--retries", "1").exit()).isEqualTo(6);
        assertThat(gateway.requests()).hasSize(5);
    }

    @Test
    void generate_withJournal_paysOnceForSameRequest() throws IOException {
        String journal = folder.resolve("paid.journal").toString();

        assertThat(generate("--journal", journal).out()).contains("cost $0.06");
        CommandOutcome again = generate("--journal", journal);

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("paid for before, so nothing was paid now");
        assertThat(gateway.requests())
                .containsExactly("POST /ideogram/v1/ideogram-v3/generate", "GET /1.png", "GET /1.png");
        assertThat(Files.readString(Path.of(journal))).doesNotContain(KEY);
    }

    @Test
    void generate_unknownOutcomeInJournal_exitsWith7UntilSendAgain() throws IOException {
        String journal = folder.resolve("paid.journal").toString();
        gateway.answering(WireAnswer.json(500, "{}"));
        assertThat(generate("--journal", journal).exit()).isEqualTo(7);
        gateway.answering(pictures("{\"url\":\"" + gateway.url() + "/1.png\"}"));

        CommandOutcome asked = generate("--journal", journal, "--json");

        assertThat(asked.exit()).isEqualTo(7);
        assertThat(asked.error()).containsEntry("delivery", "UNKNOWN");
        assertThat(asked.err()).contains("may have been billed", "--send-again");
        assertThat(gateway.requests()).hasSize(1);
        CommandOutcome again = generate("--journal", journal, "--send-again");
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(generate("--journal", journal).exit()).isZero();
        assertThat(gateway.requests())
                .filteredOn(request -> request.startsWith("POST"))
                .hasSize(2);
    }

    @Test
    void generate_journaledPictureExpired_exitsWith9AndKeepsEntry() throws IOException {
        String journal = folder.resolve("paid.journal").toString();
        assertThat(generate("--journal", journal).exit()).isZero();
        gateway.showing(WireAnswer.json(410, ""));

        CommandOutcome gone = generate("--journal", journal);

        assertThat(gone.exit()).isEqualTo(9);
        assertThat(gone.err()).contains("410", gateway.url() + "/1.png");
        gateway.showing(WireAnswer.of(200, "image/png", PICTURE));
        assertThat(generate("--journal", journal).exit()).isZero();
        assertThat(gateway.requests())
                .filteredOn(request -> request.startsWith("POST"))
                .hasSize(1);
    }

    @Test
    void generate_unwritableJournal_sendsNothing() throws IOException {
        CommandOutcome outcome =
                generate("--journal", folder.resolve("no/paid.journal").toString(), "--json");

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.error()).containsEntry("kind", "journal-unavailable").containsEntry("delivery", "NOT_SENT");
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void generate_failingWithExistingDirectory_keepsIt() throws IOException {
        Path old = Files.createDirectory(folder.resolve("old"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
        gateway.close();

        assertThat(generate("--out", old.toString()).exit()).isEqualTo(8);
        assertThat(generate("--out", old + "/new/newer").exit()).isEqualTo(8);
        assertThat(generate("--out", link.toString()).exit()).isEqualTo(2);

        assertThat(old).isEmptyDirectory();
        assertThat(link).isSymbolicLink();
    }

    @Test
    void generate_concurrentRunDeletesEmptyDirectory_keepsOwnFile() throws IOException {
        gateway.meanwhile(() -> assertThatThrownBy(() -> Files.delete(folder.resolve("out")))
                .isInstanceOf(DirectoryNotEmptyException.class));

        assertThat(generate().exit()).isZero();

        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files).singleElement().asString().endsWith(".png");
        }
    }

    @Test
    void generate_noServer_exitsWith8() {
        gateway.close();

        CommandOutcome outcome = generate("--json");

        assertThat(outcome.exit()).isEqualTo(8);
        assertThat(outcome.error()).containsEntry("kind", "unreachable").containsEntry("delivery", "NOT_SENT");
    }

    @Test
    void generate_noKey_exitsWith3AndSendsNothing() {
        CommandOutcome outcome = generate(Map.of(), "--json");

        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.err()).contains("AIHUBMIX_API_KEY is not set");
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void generate_pictureExpired_exitsWith9AndPrintsLink() {
        gateway.showing(WireAnswer.json(404, ""));

        CommandOutcome text = generate();
        CommandOutcome json = generate("--json");

        assertThat(text.exit()).isEqualTo(9);
        assertThat(text.errLines().get(0)).contains("1 of 1 pictures", "404", gateway.url() + "/1.png");
        assertThat(json.exit()).isEqualTo(9);
        assertThat(json.error()).containsEntry("kind", "unreadable").containsEntry("delivery", "RECEIVED");
        assertThat(json.list("images").get(0))
                .containsEntry("file", null)
                .containsEntry("url", gateway.url() + "/1.png");
    }

    @Test
    void generate_everyPictureUnsafe_exitsWith4() {
        gateway.answering(pictures("{\"url\":null,\"is_image_safe\":false}"));

        assertThat(generate().exit()).isEqualTo(4);
    }

    @Test
    void generate_interrupted_exitsWith130AndWarnsOfBilling() throws Exception {
        gateway.answering(pictures().ending(Ending.SILENT));
        CompletableFuture<CommandOutcome> outcome = new CompletableFuture<>();
        Thread command = new Thread(() -> outcome.complete(generate("--json")));
        command.start();
        gateway.awaitRequest();

        command.interrupt();

        CommandOutcome end = outcome.get(20, TimeUnit.SECONDS);
        assertThat(end.exit()).isEqualTo(130);
        assertThat(end.error()).containsEntry("kind", "interrupted").containsEntry("delivery", "UNKNOWN");
        assertThat(end.err()).contains("the request may have been carried out and billed");
    }
}
