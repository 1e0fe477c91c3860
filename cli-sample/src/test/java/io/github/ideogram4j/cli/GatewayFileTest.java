package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ideogram4j.port.WireAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code --gateway-file} and {@code --price}. */
class GatewayFileTest {
    private static final String KEY = "sk-canary-4f1d0b7e-0123456789abcdef";
    private static final Map<String, String> KEYS = Map.of("MY_RELAY_API_KEY", KEY, "IDEOGRAM_RELAY_API_KEY", KEY);

    @TempDir
    private Path folder;

    private final LoopbackGatewayServer gateway = new LoopbackGatewayServer();

    @AfterEach
    void stopGateway() {
        gateway.close();
    }

    /** A gateway file with the lines every one needs. */
    private String file(String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of("name = My relay", "url = " + gateway.url()));
        all.addAll(Arrays.asList(lines));
        return Files.write(folder.resolve("relay.properties"), all).toString();
    }

    private CommandOutcome generate(String... more) {
        Stream<String> start = Stream.of("generate", "A red door", "--out", folder + "/out");
        return CommandRunner.run(KEYS, Stream.concat(start, Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void generate_gatewayFile_sendsAsTheFileSays() throws IOException {
        String file = file(
                "path-prefix = /api",
                "key-header = api-key",
                "key-variable = MY_RELAY_API_KEY",
                "price.v3-generate = 0.05",
                "price.v3-generate/QUALITY = 0.07");

        CommandOutcome outcome = generate("--gateway-file", file, "--max-cost", "0.05");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("v3-generate: 1 picture (My relay)", "cost $0.05");
        assertThat(gateway.requests()).containsExactly("POST /api/v1/ideogram-v3/generate", "GET /1.png");
        assertThat(gateway.keys()).containsExactly(KEY + "/null", "null/null");
        CommandOutcome json = generate("--gateway-file", file, "--json", "--speed", "quality");
        assertThat(json.json()).containsEntry("gateway", "My relay");
        assertThat(json.member("quote")).contains("high=0.07", "priceList=My relay");
    }

    @Test
    void generate_gatewayFileWithoutOptionalLines_isBearerRelay() throws IOException {
        assertThat(generate("--gateway-file", file()).exit()).isZero();

        assertThat(gateway.requests()).first().isEqualTo("POST /ideogram/v1/ideogram-v3/generate");
        assertThat(gateway.keys()).first().isEqualTo("null/Bearer " + KEY);
    }

    @Test
    void edit_gatewayFile_usesItsEditPath() throws IOException {
        SampleImages.file(folder, "photo.png", SampleImages.pngWithAlpha(40, 40));
        SampleImages.file(folder, "mask.png", SampleImages.mask(40, 40));

        CommandOutcome outcome = CommandRunner.run(
                KEYS,
                "edit",
                folder + "/photo.png",
                folder + "/mask.png",
                "A red door",
                "--out",
                folder + "/out",
                "--gateway-file",
                file("edit-path = inpaint"));

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(gateway.requests()).first().isEqualTo("POST /ideogram/v1/ideogram-v3/inpaint");
    }

    @Test
    void generate_gatewayFilePriceAboveMaxCost_sendsNothing() throws IOException {
        String file = file("price.v3-generate = 0.05");

        assertThat(generate("--gateway-file", file, "--max-cost", "0.04").exit())
                .isEqualTo(5);
        assertThat(generate("--gateway-file", file, "--max-cost", "0.05", "--price", "v3-generate/DEFAULT=0.06")
                        .exit())
                .isEqualTo(5);
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void generate_customModelUnderMaxCost_needsItsOwnPrice() {
        List<String> request = List.of(
                "generate", "x", "--param", "custom_model_uri=model/a/version/1", "--max-cost", "1", "--dry-run");
        List<String> priced = new ArrayList<>(request);
        priced.addAll(List.of("--price", "v3-generate/CUSTOM_MODEL=0.20"));

        assertThat(CommandRunner.run(request.toArray(String[]::new)).exit()).isEqualTo(5);
        CommandOutcome outcome = CommandRunner.run(priced.toArray(String[]::new));

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("$0.20");
    }

    @Test
    void generate_gatewayFileLimit_isAnError() throws IOException {
        CommandOutcome prompt = generate("--gateway-file", file("max-prompt-length = 5"));
        SampleImages.file(folder, "photo.png", SampleImages.pngWithAlpha(40, 40));
        CommandOutcome image = CommandRunner.run(
                KEYS,
                "upscale",
                folder + "/photo.png",
                "--gateway-file",
                file("max-image-bytes = 20", "max-request-bytes = 20", "max-reference-bytes = 20"));

        assertThat(prompt.exit()).as(prompt.err()).isEqualTo(2);
        assertThat(prompt.err()).contains("prompt: ", "[prompt-length]");
        assertThat(image.exit()).as(image.err()).isEqualTo(2);
        assertThat(image.err()).contains("image_file: ", "My relay takes 20");
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void generate_gatewayFileUndocumentedUse_isAWarning() throws IOException {
        String file = file("undocumented = v3-generate/rendering_speed=FLASH, v3-reframe");

        CommandOutcome outcome = generate("--gateway-file", file, "--speed", "flash", "--dry-run");

        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).startsWith("warning: rendering_speed: ");
    }

    @Test
    void generate_offlineWithGatewayFile_isFreeAtItsPrices() throws IOException {
        CommandOutcome outcome = generate("--gateway", "offline", "--gateway-file", file("price.v3-generate = 0.05"));

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("(offline)", "would have cost $0.05 at My relay");
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void generate_gatewayFileWithoutKey_namesItsVariable() throws IOException {
        String file = file("key-variable = OTHER_RELAY_TOKEN");

        CommandOutcome outcome = generate("--gateway-file", file);

        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.err()).contains("OTHER_RELAY_TOKEN is not set");
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void generate_gatewayOfFileEchoesTheKey_isNotShown() throws IOException {
        gateway.answering(WireAnswer.json(401, "{\"error\":{\"message\":\"bad key " + KEY + "\"}}"));

        CommandOutcome outcome = generate("--gateway-file", file("key-variable = MY_RELAY_API_KEY"));

        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.out() + outcome.err()).doesNotContain(KEY);
        String prompt = "My key is " + KEY;
        CommandOutcome verbose = CommandRunner.run(
                KEYS,
                "generate",
                prompt,
                "--dry-run",
                "--verbose",
                "--gateway-file",
                file("key-variable = MY_RELAY_API_KEY"));
        assertThat(verbose.err()).doesNotContain(KEY).contains("[key]");
    }

    static Stream<Arguments> wrongLines() {
        return Stream.of(
                arguments("colour = red", "colour: not a known key (its value is 'red'); known are name, url,"),
                arguments("path-prefix = ../x", "path-prefix: path prefix is not of the form /a/b: '../x'"),
                arguments("key-header = cookie", "key-header: 'cookie' is not one of api-key, bearer"),
                arguments("edit-path = a/b", "edit-path: edit path is not of a-z and -: 'a/b'"),
                arguments("max-image-bytes = 10MB", "max-image-bytes: not a whole number of at least 1: '10MB'"),
                arguments("max-reference-bytes = 0", "max-reference-bytes: not a whole number of at least 1: '0'"),
                arguments("max-request-bytes = -1", "max-request-bytes: not a whole number of at least 1: '-1'"),
                arguments("max-prompt-length =", "max-prompt-length: not a whole number of at least 1: ''"),
                arguments(
                        "undocumented = v3-refrain",
                        "undocumented: 'v3-refrain' does not begin with one of v3-generate"),
                arguments("price.paint = 1", "price.paint: 'paint' is not one of v3-generate, v3-remix,"),
                arguments("price.describe = cheap", "price.describe: amount is not a plain decimal number: 'cheap'"),
                arguments("price.describe = -1", "price.describe: amount < 0: '-1'"),
                arguments("price.v3-edit/FAST = 1", "price.v3-edit/FAST: v3-edit: 'FAST' is not one of FLASH, TURBO,"),
                arguments("price.describe/V_2 = 1", "price.describe/V_2: describe has no variants: 'V_2'"),
                arguments("key-variable = " + "hunter2", "key-variable: not the name of an environment variable"),
                arguments("name = Other relay", "name: is given twice"),
                arguments("api-key = hunter2", "api-key: looks like an API key, which is read from the environment"),
                arguments("auth = " + KEY, "auth: looks like an API key"),
                arguments("key-header = " + KEY, "key-header: its value looks like an API key"),
                arguments("x = -aaaaaaaaaaaaaaaaaaa1 1aaaaaaaaaaaaaaaaaaa", "x: looks like an API key"),
                arguments("x = +11111111111111111111a", "x: looks like an API key"),
                arguments("x = aaaaaaaaaaaaaaaaaa1 sk-1234567", "x: not a known key"),
                arguments("x = aaaaaaaaaaaaaaaaaaaaaaaa-1111111111111111111111", "x: not a known key"),
                arguments("x = Sk-12345678", "x: looks like an API key"),
                arguments("key-variable = 0123456789abcdef0123", "key-variable: its value looks like an API key"),
                arguments("path-prefix = \\u00zz", "relay.properties': Malformed \\uxxxx encoding"));
    }

    @ParameterizedTest
    @MethodSource("wrongLines")
    void run_wrongGatewayFile_failsInOneLine(String line, String words) throws IOException {
        String file = file(line);
        for (List<String> command : List.of(
                List.of("generate", "A red door", "--out", folder + "/out"),
                List.of("generate", "A red door", "--dry-run"),
                List.of("prices"))) {
            List<String> args = new ArrayList<>(command);
            args.addAll(List.of("--gateway-file", file));

            CommandOutcome outcome = CommandRunner.run(KEYS, args.toArray(String[]::new));

            assertThat(outcome.exit()).as(outcome.err()).isEqualTo(2);
            assertThat(outcome.err())
                    .hasLineCount(1)
                    .startsWith("ideogram: --gateway-file: ")
                    .contains("relay.properties': ", words)
                    .doesNotContain(KEY, "hunter2");
        }
        assertThat(gateway.requests()).isEmpty();
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void run_gatewayFileWithSeveralErrors_reportsAllOfThem() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.properties"), "nome = x\nmax-image-bytes = 1.5\n");

        CommandOutcome outcome = CommandRunner.run("prices", "--gateway-file", file.toString());

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.errLines()).hasSize(4).first().isEqualTo("ideogram: 3 errors, nothing was sent");
        assertThat(outcome.err()).contains("nome: not a known key", "name: is missing", "url: is missing");
    }

    @Test
    void run_gatewayFileThatIsNone_failsInOneLine() throws IOException {
        Files.createDirectory(folder.resolve("directory"));
        Files.write(folder.resolve("binary"), new byte[] {(byte) 0xC3, (byte) 0x28});
        Files.write(folder.resolve("large"), new byte[100_000]);
        Map<String, String> reasons = Map.of(
                "missing", "does not exist",
                "directory", "cannot be read",
                "binary", "is not in UTF-8",
                "large", "has more than 65536 bytes");

        reasons.forEach((name, reason) -> {
            CommandOutcome outcome = CommandRunner.run(
                    "prices", "--gateway-file", folder.resolve(name).toString());

            assertThat(outcome.exit()).isEqualTo(2);
            assertThat(outcome.err()).hasLineCount(1).contains("--gateway-file: ", name + "': " + reason);
        });
    }

    /** The search for keys once took a minute for it. */
    @Test
    @Timeout(value = 15, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void run_gatewayFileWithLongValue_isRefusedSoon() throws IOException {
        CommandOutcome outcome = CommandRunner.run("prices", "--gateway-file", file("x = " + "a".repeat(65_000)));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("x: not a known key");
    }

    @Test
    void run_gatewayFileOfEditorWithByteOrderMark_isRead() throws IOException {
        Path file = Files.writeString(folder.resolve("bom"), "\uFEFFname = x\nurl = https://relay.example\n");

        assertThat(CommandRunner.run("prices", "--gateway-file", file.toString())
                        .exit())
                .isZero();
    }

    @Test
    void run_gatewayFileWithPaidGateway_isRefused() throws IOException {
        CommandOutcome outcome = generate("--gateway", "aihubmix", "--gateway-file", file());

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("--gateway-file: goes together with --gateway offline only");
    }

    @Test
    void prices_gatewayFileAndPrice_printsThem() throws IOException {
        String file = file("price.v3-generate = 0.05", "price.v3-generate/turbo = .03", "price.legacy-edit/v2 = 0.08");

        CommandOutcome outcome = CommandRunner.run(
                "prices", "--gateway-file", file, "--price", "describe=0.01", "--price", "v3-edit+character=0.2");

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.outLines().get(0)).contains("My relay+own of 20", "from the gateway file relay.properties");
        assertThat(outcome.out())
                .containsPattern("v3-generate +TURBO +\\$0\\.03 +a picture")
                .containsPattern("v3-generate +QUALITY +\\$0\\.05 +a picture")
                .containsPattern("legacy-edit +V_2 +\\$0\\.08 +a picture")
                .containsPattern("v3-edit +TURBO +character +\\$0\\.20 +a picture")
                .containsPattern("describe +\\$0\\.01 +a call")
                .containsPattern("upscale +unlisted");
    }

    @Test
    void checkMask_gatewayFile_checksItsLimits() throws IOException {
        SampleImages.file(folder, "photo.png", SampleImages.pngWithAlpha(40, 40));
        SampleImages.file(folder, "mask.png", SampleImages.mask(40, 40));

        assertThat(CommandRunner.run(
                                "check-mask",
                                folder + "/photo.png",
                                folder + "/mask.png",
                                "--gateway-file",
                                file("max-image-bytes = 20"))
                        .out())
                .contains("not usable", "My relay takes 20");
    }

    @Test
    void generate_priceAtRelay_countsUnderMaxCost() {
        List<String> relay = List.of("--gateway", gateway.url(), "--price", "v3-generate=0.05", "-n", "2");
        Stream<String> tooLittle = Stream.concat(relay.stream(), Stream.of("--max-cost", "0.09"));

        CommandOutcome refused = generate(tooLittle.toArray(String[]::new));

        assertThat(refused.exit()).isEqualTo(5);
        assertThat(refused.err()).contains("cost is $0.10", "nothing was sent and nothing was billed");
        assertThat(gateway.requests()).isEmpty();
        Stream<String> enough = Stream.concat(relay.stream(), Stream.of("--max-cost", "0.10"));
        assertThat(generate(enough.toArray(String[]::new)).out()).contains("cost $0.10");
    }

    @Test
    void generate_unlistedPriceUnderMaxCost_hintsAtPrice() {
        for (List<String> journal : List.of(List.<String>of(), List.of("--journal", folder + "/paid.journal"))) {
            List<String> args = new ArrayList<>(List.of("--gateway", gateway.url(), "--max-cost", "1"));
            args.addAll(journal);

            CommandOutcome outcome = generate(args.toArray(String[]::new));

            assertThat(outcome.exit()).isEqualTo(5);
            assertThat(outcome.err()).contains("cost is unlisted", "--price OPERATION=USD");
        }
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void describe_price_countsUnderMaxCost() {
        String photo = SampleImages.file(folder, "photo.png", SampleImages.pngWithAlpha(40, 40))
                .toString();

        assertThat(CommandRunner.run("describe", photo, "--max-cost", "0.01").err())
                .contains("--price OPERATION=USD");
        assertThat(CommandRunner.run("describe", photo, "--max-cost", "0.009", "--price", "describe=0.01")
                        .exit())
                .isEqualTo(5);
        CommandOutcome outcome = CommandRunner.run("describe", photo, "--max-cost", "0.01", "--price", "describe=0.01");
        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("would have cost $0.01 at AiHubMix");
    }

    @Test
    void generate_price_replacesTheGatewaysPrice() {
        assertThat(generate("--dry-run", "--price", "v3-generate/DEFAULT=0.5").out())
                .contains("would cost $0.50 at AiHubMix");
        assertThat(generate(
                                "--dry-run",
                                "--price",
                                "v3-generate/turbo=0.02",
                                "--price",
                                "v3-generate=0.5",
                                "--speed",
                                "turbo")
                        .out())
                .contains("would cost $0.02 at AiHubMix");
    }

    static Stream<Arguments> wrongPrices() {
        return Stream.of(
                arguments(List.of("describe"), "--price: not OPERATION=USD: 'describe'"),
                arguments(List.of("paint=1"), "--price: 'paint' is not one of v3-generate,"),
                arguments(List.of("describe=x"), "--price: amount is not a plain decimal number: 'x'"),
                arguments(List.of("describe=1e9"), "--price: amount is not a plain decimal number: '1e9'"),
                arguments(List.of("upscale+character=1"), "upscale takes no character reference"),
                arguments(List.of("describe=1", "describe=2"), "--price: stated twice: 'describe'"));
    }

    @ParameterizedTest
    @MethodSource("wrongPrices")
    void run_wrongPrice_failsInOneLine(List<String> prices, String words) {
        String[] args =
                prices.stream().flatMap(price -> Stream.of("--price", price)).toArray(String[]::new);

        CommandOutcome outcome = generate(args);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).hasLineCount(1).contains(words);
    }
}
