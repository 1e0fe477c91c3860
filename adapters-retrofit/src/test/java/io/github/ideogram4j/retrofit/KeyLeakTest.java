package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.FaultScript.answer;
import static io.github.ideogram4j.retrofit.Fixtures.KEY;
import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.port.CheckedCalls;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends a recognisable key through every fault and searches for it everywhere but in its header. */
@Timeout(60)
class KeyLeakTest {
    private static final CallOptions SHORT_TIMEOUT = LONG_TIMEOUT.withTimeout(Duration.ofMillis(300));

    @TempDir
    private Path folder;

    private final KeyLeakRecorder recorder = new KeyLeakRecorder();

    @BeforeEach
    void start() {
        recorder.open();
    }

    @AfterEach
    void stop() {
        recorder.close();
    }

    static Stream<Fault> faults() {
        Stream<Fault> plain = FaultMatrix.faults().filter(fault -> fault.route() == FaultRoute.PLAIN);
        return Stream.concat(plain, echoes());
    }

    /** Services that echo the key in every part of the response. */
    private static Stream<Fault> echoes() {
        String json = "{\"error\":{\"message\":\"bad key " + KEY + "\",\"code\":\"" + KEY + "\"},\"request_id\":\""
                + KEY + "\"}";
        String[] headers = {"X-Request-Id: " + KEY, "Location: https://other.example/?key=" + KEY, "Retry-After: " + KEY
        };
        return Stream.of(200, 302, 307, 400, 401, 402, 403, 422, 429, 500, 503)
                .flatMap(status -> Stream.of(json, "plain " + KEY, "<html>" + KEY, KEY + "x".repeat(5000) + KEY)
                        .map(body ->
                                Fault.of("echo of " + status, answer(status, body, headers), FaultOutcome.UNKNOWN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void key_afterAnyFault_isRecordedNowhere(Fault fault) throws Exception {
        try (FaultyServer server = FaultyServer.playing(fault.script(), ValidResponses.plain())) {
            HttpUrl url = FaultRoute.PLAIN.url(server.port());
            RetrofitTransport service = service(url);

            try {
                fault.request().send(service, url, folder, SHORT_TIMEOUT);
            } catch (ImageServiceException e) {
                Fixtures.assertHidesKey(e);
            }

            assertThat(service.toString()).doesNotContain(KEY);
            assertThat(recorder.recorded()).doesNotContain(KEY);
        }
    }

    @Test
    void key_ofACall_isInItsHeaderOnly() throws Exception {
        try (FaultyServer server = FaultyServer.playing(ValidResponses.plain())) {
            RetrofitTransport service = service(FaultRoute.PLAIN.url(server.port()));

            CheckedCalls.execute(service, Fixtures.GENERATE, LONG_TIMEOUT);

            assertThat(server.heads()).singleElement().asString().contains("Api-Key: " + KEY + "\r\n");
            assertThat(recorder.recorded()).contains("POST", "Accept").doesNotContain(KEY);
        }
    }

    /** Without interceptors of the user the requests are copied less often. */
    @Test
    void key_ofACallWithoutInterceptors_isInItsHeaderOnly() throws Exception {
        try (FaultyServer proxy =
                FaultyServer.playing(ValidResponses.plain(), answer(407, "no", "Proxy-Authenticate: Basic"))) {
            OkHttpClient client = recorder.observeEvents(new OkHttpClient.Builder())
                    .proxy(new Proxy(
                            Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())))
                    .build();
            RetrofitTransport service = service(FaultRoute.PLAIN.url(proxy.port()), client);

            CheckedCalls.execute(service, Fixtures.GENERATE, LONG_TIMEOUT);
            Fixtures.assertHidesKey(Fixtures.failureOf(service));

            assertThat(proxy.heads())
                    .hasSize(2)
                    .allSatisfy(head -> assertThat(head).contains("Api-Key: " + KEY + "\r\n"));
            assertThat(recorder.recorded())
                    .contains("POST", "responseHeadersEnd", "authenticate")
                    .doesNotContain(KEY);
        }
    }

    /** Each spelling in each place of a refusal, of an answer that cannot be read, and of one that can. */
    @ParameterizedTest
    @CsvSource({
        "sk-canary-0123456789",
        "SK-CANARY-0123456789",
        "sk%2Dcanary%2d0123456789",
        "sk\\u002dcanary\\u002D0123456789",
        "sk-canary-01234",
        "sk-canar"
    })
    void key_echoedInAnySpelling_isHidden(String spelling) throws Exception {
        String head = "{\"request_id\":\"" + spelling + "\",\"created\":\"" + spelling + "\",";
        String[] headers = {"X-Request-Id: " + spelling, "X-Echo: " + spelling};
        try (FaultyServer server = FaultyServer.playing(
                answer(
                        401,
                        head + "\"error\":{\"message\":\"bad key " + spelling + "\",\"code\":\"" + spelling + "\"}}",
                        headers),
                answer(200, "<html>" + spelling, headers),
                answer(200, head + "\"data\":[]}", headers),
                answer(200, head + "\"data\":[{\"url\":\"https://h.example/1.png\"}]}", headers))) {
            RetrofitTransport service = service(FaultRoute.PLAIN.url(server.port()));
            StringBuilder shown = new StringBuilder();
            for (int i = 0; i < 3; i++) {
                ImageServiceException failure = Fixtures.failureOf(service);
                shown.append(failure).append(failure.getCause());
                shown.append(failure.reply()
                        .map(reply -> reply.body() + reply.headers() + reply.requestId() + reply.code()));
            }
            shown.append(Fixtures.generate(service));

            assertThat(shown.toString()).contains("[key]").doesNotContainIgnoringCase("canar");
        }
    }

    @Test
    void key_afterARedirect_isNotSentToTheTarget() throws Exception {
        try (FaultyServer other = FaultyServer.playing(ValidResponses.plain())) {
            String elsewhere = "Location: http://127.0.0.1:" + other.port() + "/elsewhere";
            for (int status : List.of(301, 302, 303, 307, 308)) {
                try (FaultyServer server = FaultyServer.playing(answer(status, "", elsewhere))) {
                    assertThat(Fixtures.failureOf(service(FaultRoute.PLAIN.url(server.port()))))
                            .isNotNull();
                }
            }
            assertThat(other.heads()).isEmpty();
        }
    }

    @Test
    void key_ofACall_isNotSentToThePicturesHost() throws Exception {
        try (FaultyServer last = FaultyServer.playing(ValidResponses.plain());
                FaultyServer host = FaultyServer.playing(
                        ValidResponses.plain(),
                        answer(302, "", "Location: http://127.0.0.1:" + last.port() + "/x.png"));
                FaultyServer server = FaultyServer.playing(batchAt(host.port()))) {
            RetrofitTransport service = service(FaultRoute.PLAIN.url(server.port()));
            GeneratedImage image = CheckedCalls.execute(service, Fixtures.GENERATE, LONG_TIMEOUT)
                    .images()
                    .get(0);

            try (InputStream picture = service.open(image, LONG_TIMEOUT)) {
                assertThat(picture.readAllBytes()).isNotEmpty();
            }
            assertThat(failureOfOpening(service, image)).hasMessageContaining("redirect");

            assertThat(host.heads())
                    .hasSize(2)
                    .allSatisfy(head -> assertThat(head)
                            .startsWith("GET /1.png HTTP/1.1")
                            .doesNotContain(KEY)
                            .doesNotContainIgnoringCase("Api-Key")
                            .doesNotContainIgnoringCase("Authorization"));
            assertThat(last.heads()).isEmpty();
            assertThat(recorder.recorded()).doesNotContain(KEY);
        }
    }

    private static ImageServiceException failureOfOpening(RetrofitTransport service, GeneratedImage image) {
        return catchThrowableOfType(ImageServiceException.class, () -> service.open(image, LONG_TIMEOUT));
    }

    private static FaultScript batchAt(int port) {
        return answer(200, "{\"data\":[{\"url\":\"http://127.0.0.1:" + port + "/1.png\",\"is_image_safe\":true}]}");
    }

    private RetrofitTransport service(HttpUrl url) {
        return service(url, recorder.observe(new OkHttpClient.Builder()).build());
    }

    private static RetrofitTransport service(HttpUrl url, OkHttpClient client) {
        return aService(HttpGateway.aiHubMix().withBaseUrl(URI.create(url.toString())))
                .client(client)
                .build();
    }
}
