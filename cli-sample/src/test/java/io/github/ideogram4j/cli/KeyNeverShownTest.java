package io.github.ideogram4j.cli;

import static io.github.ideogram4j.cli.LoopbackGatewayServer.pictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ideogram4j.port.WireAnswer;
import io.github.ideogram4j.port.WireAnswer.Ending;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A gateway may repeat a key anywhere in an answer. The key must not reach output or files. */
class KeyNeverShownTest {
    private static final String KEY = "sk-canary-4f1d0b7e-0123456789abcdef0123456789abcdef";
    private static final Map<String, String> KEYS = Map.of("AIHUBMIX_API_KEY", KEY, "IDEOGRAM_RELAY_API_KEY", KEY);

    /** Part of the key, because a partial key is a leak too. */
    private static final String PART = KEY.substring(0, 16);

    @TempDir
    private Path folder;

    static Stream<Arguments> echoes() {
        String picture = "{\"url\":\"URL/1.png?key=" + KEY + "\",\"prompt\":\"" + KEY + "\",\"style_type\":\"" + KEY
                + "\",\"resolution\":\"" + KEY + "\"}";
        return Stream.of(
                echo("message", WireAnswer.json(401, "{\"error\":{\"message\":\"bad key " + KEY + "\"}}")),
                echo("code", WireAnswer.json(400, "{\"error\":{\"code\":\"" + KEY + "\"}}")),
                echo("request id", WireAnswer.json(500, "{\"request_id\":\"" + KEY + "\"}")),
                echo("text", WireAnswer.of(502, "text/plain", KEY.getBytes(StandardCharsets.UTF_8))),
                echo("header", WireAnswer.json(500, "{}").withHeader("X-Request-Id", KEY)),
                echo("end of header", WireAnswer.json(500, "{}").withHeader("X-Request-Id", "x".repeat(100) + KEY)),
                echo("redirect", WireAnswer.json(307, "").withHeader("Location", "/login?key=" + KEY)),
                echo("long redirect", redirect("x".repeat(270) + KEY)),
                echo("long message", WireAnswer.json(400, "{\"error\":\"" + "x".repeat(270) + KEY + "\"}")),
                echo("picture", pictures(picture)),
                echo("unsafe picture", pictures("{\"is_image_safe\":false,\"prompt\":\"" + KEY + "\"}")),
                echo("unreadable answer", WireAnswer.json(200, "{\"data\":[{\"url\":\"https://x/?" + KEY)),
                echo("broken answer", pictures(picture, picture).ending(Ending.CUT_OFF)));
    }

    private static WireAnswer redirect(String to) {
        return WireAnswer.json(307, "").withHeader("Location", "/" + to);
    }

    private static Arguments echo(String where, WireAnswer answer) {
        return arguments(where, answer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("echoes")
    void generate_gatewayEchoesTheKey_isNotShown(String where, WireAnswer answer) throws IOException {
        for (int status : List.of(200, 404)) {
            try (LoopbackGatewayServer gateway = new LoopbackGatewayServer()) {
                gateway.answering(at(gateway.url(), answer));
                gateway.showing(WireAnswer.of(status, "image/png", LoopbackGatewayServer.PICTURE));
                assertHidden(gateway, "--gateway", "aihubmix", "--base-url", gateway.url());
                assertHidden(gateway, "--gateway", gateway.url());
            }
        }
    }

    /** Points the links of the answer to the server. */
    private static WireAnswer at(String url, WireAnswer answer) {
        if (answer.status() != 200) {
            return answer;
        }
        String body = new String(answer.body(), StandardCharsets.UTF_8).replace("URL", url);
        return WireAnswer.json(200, body).ending(answer.ending());
    }

    private void assertHidden(LoopbackGatewayServer gateway, String... where) throws IOException {
        for (String output : List.of("--quiet", "--verbose", "--json")) {
            Stream<String> start = Stream.of("generate", "A red door", "--out", folder.toString(), output);
            CommandOutcome outcome = CommandRunner.run(
                    KEYS, Stream.concat(start, Stream.of(where)).toArray(String[]::new));

            assertThat(outcome.out() + outcome.err()).as(output).doesNotContain(PART);
        }
        assertThat(gateway.keys()).anyMatch(keys -> keys.contains(KEY));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                assertThat(file.toString()).doesNotContain(PART);
                if (Files.isRegularFile(file)) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain(PART);
                }
            }
        }
    }

    /** A relay of one's own may have a short key; other short values in the environment may be ordinary words. */
    @Test
    void generate_shortKey_isNotShownIfItIsTheOneSent() throws IOException {
        Map<String, String> keys =
                Map.of("AIHUBMIX_API_KEY", "k-4f", "IDEOGRAM_RELAY_API_KEY", "door", "OTHER_API_KEY", "k-4f-canary");
        try (LoopbackGatewayServer gateway = new LoopbackGatewayServer()) {
            for (int status : List.of(200, 401)) {
                gateway.answering(WireAnswer.json(status, "{\"error\":\"k-4f of a door\"}"));

                CommandOutcome outcome = CommandRunner.run(
                        keys,
                        "generate",
                        "A red door k-4f-canary k-4f",
                        "--verbose",
                        "--out",
                        folder.toString(),
                        "--gateway",
                        "aihubmix",
                        "--base-url",
                        gateway.url());

                assertThat(outcome.err()).contains("A red door [key] [key]'").doesNotContain("k-4f", "canary");
            }
        }
    }
}
