package io.github.ideogram4j.fake.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.fake.FakeTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP/1.1 and HTTP/1.0 as clients of every age speak it, byte by byte. */
@Timeout(60)
final class HttpProtocolTest {
    private static final String PATH = "/ideogram/generate";
    private static final String JSON = "{\"image_request\":{\"prompt\":\"p\"}}";

    private final FakeTransport fake = new FakeTransport();
    private final FakeServer server = FakeServer.start(fake);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void connection_isKeptForFurtherRequests() throws IOException {
        try (RawClient client = new RawClient(server.uri())) {
            for (int i = 0; i < 3; i++) {
                assertThat(client.send(WireForm.json(PATH, JSON)).read().status())
                        .isEqualTo(200);
            }
            assertThat(client.send(WireForm.json(PATH, "{")).read().status()).isEqualTo(400);
            assertThat(client.send(WireForm.json(PATH, JSON)).read().header("connection"))
                    .isEqualTo("keep-alive");
        }
    }

    @Test
    void requests_sentAtOnce_areAnsweredInOrder() throws IOException {
        try (RawClient client = new RawClient(server.uri())) {
            client.send(WireForm.json(PATH, JSON))
                    .send(WireForm.json(PATH, "{"))
                    .send(WireForm.json(PATH, JSON));

            assertThat(client.read().status()).isEqualTo(200);
            assertThat(client.read().status()).isEqualTo(400);
            assertThat(client.read().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1,close,close", "HTTP/1.0,,close", "HTTP/1.0,keep-alive,keep-alive", "HTTP/1.1,,keep-alive"})
    void connection_endsAsTheVersionSays(String version, String connection, String expected) throws IOException {
        String asked = connection == null ? "" : "Connection: " + connection + "\r\n";
        try (RawClient client = new RawClient(server.uri())) {
            RawClient.Reply reply = client.send("POST " + PATH + " " + version + "\r\nHost: h\r\nApi-Key: k\r\n" + asked
                            + "Content-Type: application/json\r\nContent-Length: " + JSON.length() + "\r\n\r\n" + JSON)
                    .read();

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("connection")).isEqualTo(expected);
            if (expected.equals("close")) {
                assertThat(client.hasEnded()).isTrue();
            } else {
                assertThat(client.send(WireForm.json(PATH, JSON)).read().status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void http10WithoutHost_getsLinksToTheAddressOfTheServer() throws IOException {
        RawClient.Reply reply =
                exchange("POST " + PATH + " HTTP/1.0\r\nApi-Key: k\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + JSON.length() + "\r\n\r\n" + JSON);

        assertThat(reply.text()).contains("\"url\":\"" + server.uri() + "/api/images/");
    }

    @Test
    void expectContinue_isAskedForTheBody() throws IOException {
        try (RawClient client = new RawClient(server.uri())) {
            client.send(head("Expect: 100-continue\r\nContent-Length: " + JSON.length()));
            assertThat(client.read().status()).isEqualTo(100);

            assertThat(client.send(JSON).read().status()).isEqualTo(200);
        }
    }

    @Test
    void expectContinue_isNotAskedForABodyThatIsNotRead() throws IOException {
        try (RawClient client = new RawClient(server.uri())) {
            RawClient.Reply reply = client.send(
                            head("Expect: 100-continue\r\nContent-Length: 9").replace("Api-Key: k", "X: y"))
                    .read();

            assertThat(reply.status()).isEqualTo(401);
            assertThat(client.hasEnded()).isTrue();
        }
    }

    @Test
    void chunkedBody_isRead() throws IOException {
        String body = "5;x=y\r\n" + JSON.substring(0, 5) + "\r\n" + Integer.toHexString(JSON.length() - 5) + "\r\n"
                + JSON.substring(5) + "\r\n0\r\nTrailer: x\r\n\r\n";

        try (RawClient client = new RawClient(server.uri())) {
            for (int i = 0; i < 2; i++) {
                client.send(head("Transfer-Encoding: chunked") + body);
                assertThat(client.read().status()).isEqualTo(200);
            }
        }
    }

    @Test
    void absoluteTargetAndEmptyLines_areAccepted() throws IOException {
        String request = new String(WireForm.json(PATH, JSON), StandardCharsets.UTF_8);

        assertThat(exchange("\r\n" + request.replace("POST /", "POST http://proxy:1/"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Content-Length: 67108865                               | 413
            Content-Length: -1                                     | 400
            Content-Length: 999999999999999999999                  | 400
            Transfer-Encoding: gzip                                | 501
            Transfer-Encoding: chunked\\r\\nContent-Length: 3      | 400
            Content-Length: 3\\r\\nContent-Length: 4               | 400
            Expect: tea                                            | 417
            no header                                              | 400
            """)
    void head_thatCannotBeServed_isAnsweredAtOnce(String header, int status) throws IOException {
        try (RawClient client = new RawClient(server.uri())) {
            RawClient.Reply reply =
                    client.send(head(header.replace("\\r\\n", "\r\n"))).read();

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.text()).contains("Aihubmix_api_error");
            assertThat(client.endSending().hasEnded()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GARBAGE                      | 400
            POST / HTTP/2.0              | 505
            POST  / HTTP/1.1             | 400
            GET /                        | 400
            """)
    void requestLine_malformed_isRejected(String line, int status) throws IOException {
        assertThat(exchange(line + "\r\nHost: h\r\n\r\n").status()).isEqualTo(status);
    }

    @Test
    void headersWithoutEnd_areRejected() throws IOException {
        assertThat(exchange("GET / HTTP/1.1\r\nX: " + "x".repeat(40_000)).status())
                .isEqualTo(431);
    }

    @Test
    void hostMissing_isRejected() throws IOException {
        assertThat(exchange("GET / HTTP/1.1\r\n\r\n").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked\r\n\r\nZZ\r\n", "Content-Length: 900\r\n\r\n{}"})
    void bodyThatBreaksOff_isRejectedAndNotCarriedOut(String rest) throws IOException {
        try (RawClient client = new RawClient(server.uri())) {
            String head = head("X: y");
            client.send(head.substring(0, head.length() - 2) + rest).endSending();

            assertThat(client.read().status()).isEqualTo(400);
        }
        assertThat(fake.received()).isEmpty();
    }

    private static String head(String header) {
        return "POST " + PATH + " HTTP/1.1\r\nHost: h\r\nApi-Key: k\r\nContent-Type: application/json\r\n" + header
                + "\r\n\r\n";
    }

    private RawClient.Reply exchange(String request) throws IOException {
        try (RawClient client = new RawClient(server.uri())) {
            return client.send(request).read();
        }
    }
}
