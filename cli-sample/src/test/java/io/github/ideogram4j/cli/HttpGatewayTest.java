package io.github.ideogram4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real transport, wired: what it does with faults is tested where it lives. */
class HttpGatewayTest {
    private static final String KEY = "canary-77aa";
    private static final byte[] PICTURE = Samples.pngWithAlpha(8, 8);

    private final List<String> requests = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    @TempDir
    private Path folder;

    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        requests.add(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
        keys.add(exchange.getRequestHeaders().getFirst("Api-Key") + "/"
                + exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = PICTURE;
        if (exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            body = ("{\"created\":\"2026\",\"data\":[{\"url\":\"" + base()
                            + "/1.png\",\"seed\":5,\"is_image_safe\":true,\"resolution\":\"8x8\"}]}")
                    .getBytes(StandardCharsets.UTF_8);
        }
        exchange.sendResponseHeaders(exchange.getRequestMethod().equals("POST") ? status : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Outcome generate(String... gateway) {
        List<String> args = new ArrayList<>(List.of("generate", "x", "--json", "--verbose"));
        args.addAll(List.of(gateway));
        args.addAll(List.of("--out", folder.toString()));
        Map<String, String> environment = Map.of("AIHUBMIX_API_KEY", KEY, "IDEOGRAM_RELAY_API_KEY", KEY);
        return Runs.run(environment, args.toArray(String[]::new));
    }

    @Test
    void generate_atAiHubMix_sendsOnceAndSavesThePicture() throws IOException {
        Outcome outcome = generate("--gateway", "aihubmix", "--base-url", base());

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(requests).containsExactly("POST /ideogram/v1/ideogram-v3/generate", "GET /1.png");
        assertThat(keys).containsExactly(KEY + "/null", "null/null");
        assertThat(outcome.out() + outcome.err()).doesNotContain(KEY);
        Path saved = Path.of(String.valueOf(outcome.list("images").get(0).get("file")));
        assertThat(Files.readAllBytes(saved)).isEqualTo(PICTURE);
    }

    @Test
    void generate_atRelay_sendsABearerKey() {
        Outcome outcome = generate("--gateway", base());

        assertThat(outcome.exit()).as(outcome.err()).isZero();
        assertThat(keys).containsExactly("null/Bearer " + KEY, "null/null");
        assertThat(outcome.json()).containsEntry("gateway", base());
    }

    @Test
    void generate_keyRefused_exitsWith3AfterOnePost() {
        status = 401;

        Outcome outcome = generate("--gateway", "aihubmix", "--base-url", base());

        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.error()).containsEntry("status", 401.0).containsEntry("delivery", "REJECTED");
        assertThat(requests).hasSize(1);
    }

    @Test
    void generate_nobodyThere_exitsWith8() {
        server.stop(0);

        assertThat(generate("--gateway", "aihubmix", "--base-url", base()).exit())
                .isEqualTo(8);
    }
}
