package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import io.github.ideogram4j.port.CheckedCalls;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the requests of this transport with the examples of the gateways' documentation. */
class DocumentedRequestsTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
        server.enqueue(new MockResponse().setBody("{\"data\":[{}],\"descriptions\":[\"a\"]}"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    static List<DocumentedRequests.Row> rows() {
        return DocumentedRequests.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void execute_documentedRequest_isSentAsDocumented(DocumentedRequests.Row row) throws Exception {
        HttpGateway here = row.gateway().withBaseUrl(server.url("/").uri());

        CheckedCalls.execute(aService(here).build(), row.operation(), LONG_TIMEOUT);

        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("POST " + row.path() + " HTTP/1.1");
        assertThat(headers(request)).containsAll(row.headers());
        if (row.parts().isEmpty()) {
            assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
            assertThat(json(request.getBody())).isEqualTo(json(new Buffer().writeUtf8(row.json())));
        } else {
            assertForm(SentPart.of(request), row);
        }
    }

    /** The order of parts and of JSON fields is not significant. */
    private static void assertForm(List<SentPart> sent, DocumentedRequests.Row row) throws IOException {
        List<SentPart> others = new ArrayList<>(sent);
        if (!row.json().isEmpty()) {
            SentPart request = others.remove(0);
            assertThat(request.disposition()).isEqualTo("name=\"image_request\"");
            assertThat(request.contentType()).isEqualTo("application/json");
            assertThat(json(new Buffer().write(request.content()))).isEqualTo(json(new Buffer().writeUtf8(row.json())));
        }
        assertThat(others).containsExactlyInAnyOrderElementsOf(row.parts());
    }

    private static Object json(Buffer text) throws IOException {
        return JsonReader.of(text).readJsonValue();
    }

    private static List<String> headers(RecordedRequest request) {
        List<String> lines = new ArrayList<>();
        request.getHeaders().names().forEach(name -> lines.add(name + ": " + request.getHeader(name)));
        return lines;
    }
}
