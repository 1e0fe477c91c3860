package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.KEY;
import static io.github.ideogram4j.retrofit.Fixtures.NOW;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.AuthenticationException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.InsufficientBalanceException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.RequestRejectedException;
import io.github.ideogram4j.call.SafetyRefusalException;
import io.github.ideogram4j.call.ServiceBusyException;
import io.github.ideogram4j.call.ServiceReply;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorResponsesTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    static Stream<Arguments> dialects() {
        return Stream.of(
                Arguments.of(
                        422,
                        "{\"error\":\"Failed the safety checks\"}",
                        SafetyRefusalException.class,
                        "answered 422: Failed the safety checks",
                        null,
                        null),
                Arguments.of(422, "{}", SafetyRefusalException.class, "answered 422", null, null),
                Arguments.of(
                        400,
                        "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"detail\":\"'x' is not one of\",\"status\":400}",
                        RequestRejectedException.class,
                        "answered 400: 'x' is not one of",
                        null,
                        null),
                Arguments.of(
                        400,
                        "{\"error\":\"Could not read a source image.\"}",
                        RequestRejectedException.class,
                        "answered 400: Could not read a source image.",
                        null,
                        null),
                Arguments.of(
                        400,
                        "{\"messages\":[\"first\",\"second\"]}",
                        RequestRejectedException.class,
                        "answered 400: first",
                        null,
                        null),
                Arguments.of(
                        401,
                        "{\"message\":\"Access denied.\"}",
                        AuthenticationException.class,
                        "answered 401: Access denied.",
                        null,
                        null),
                Arguments.of(
                        403,
                        "{\"message\":\"Access denied.\"}",
                        AuthenticationException.class,
                        "answered 403: Access denied.",
                        null,
                        null),
                Arguments.of(
                        401,
                        "{\"error\":{\"message\":\"no key provided (tid: 2026abc)\",\"type\":\"Aihubmix_api_error\"}}",
                        AuthenticationException.class,
                        "no key provided",
                        "2026abc",
                        "Aihubmix_api_error"),
                Arguments.of(
                        429,
                        "{\"error\":\"Too many requests in flight.\",\"reject_reason\":\"inflight_limit\"}",
                        ServiceBusyException.class,
                        "Too many",
                        null,
                        "inflight_limit"),
                Arguments.of(
                        429,
                        "{\"error\":\"No money.\",\"reject_reason\":\"insufficient_funds\"}",
                        InsufficientBalanceException.class,
                        "No money.",
                        null,
                        "insufficient_funds"),
                Arguments.of(
                        402,
                        "{\"error\":\"Pay.\",\"reject_reason\":\"subscription_required\"}",
                        InsufficientBalanceException.class,
                        "Pay.",
                        null,
                        "subscription_required"),
                Arguments.of(
                        403,
                        "{\"error\":{\"type\":\"Aihubmix_api_error\",\"message\":\"Your account balance is insufficient. Top up.\"}}",
                        InsufficientBalanceException.class,
                        "balance is insufficient",
                        null,
                        "Aihubmix_api_error"),
                Arguments.of(
                        400,
                        "{\"type\":\"error\",\"error\":{\"message\":\"Insufficient account balance (request id: r-1)\",\"type\":\"Aihubmix_api_error\"}}",
                        InsufficientBalanceException.class,
                        "Insufficient",
                        "r-1",
                        "Aihubmix_api_error"),
                Arguments.of(
                        403,
                        "{\"error\":{\"message\":\"用户额度不足 (request id: r2)\",\"type\":\"new_api_error\",\"code\":\"insufficient_user_quota\"}}",
                        InsufficientBalanceException.class,
                        "额度",
                        "r2",
                        "insufficient_user_quota"),
                Arguments.of(
                        503,
                        "{\"error\":{\"message\":\"no channel (request id: r3)\",\"type\":\"new_api_error\",\"code\":\"model_not_found\"}}",
                        ServiceBusyException.class,
                        "no channel",
                        "r3",
                        "model_not_found"),
                Arguments.of(
                        500,
                        "{\"code\":\"task_failed\",\"message\":\"broken\",\"data\":null}",
                        OutcomeUnknownException.class,
                        "broken",
                        null,
                        "task_failed"),
                Arguments.of(
                        500,
                        "{\"code\":500,\"message\":\"broken\"}",
                        OutcomeUnknownException.class,
                        "broken",
                        null,
                        "500"),
                Arguments.of(
                        502,
                        "<html><body>Bad gateway</body></html>",
                        OutcomeUnknownException.class,
                        "answered 502",
                        null,
                        null),
                Arguments.of(404, "", RequestRejectedException.class, "answered 404", null, null),
                Arguments.of(413, "[1,2]", RequestRejectedException.class, "answered 413: [1,2]", null, null),
                Arguments.of(
                        400,
                        "{\"error\":{\"message\":\"torn",
                        RequestRejectedException.class,
                        "answered 400",
                        null,
                        null));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dialects")
    void errorResponse_anyFormat_becomesItsException(
            int status, String body, Class<?> expected, String message, String requestId, String code) {
        server.enqueue(new MockResponse().setResponseCode(status).setBody(body));

        ImageServiceException failure = failureOf(aService(server));

        assertThat(failure).isExactlyInstanceOf(expected).hasMessageContaining(message);
        ServiceReply reply = failure.reply().orElseThrow();
        assertThat(reply)
                .isEqualTo(new ServiceReply(
                        status, Optional.ofNullable(requestId), Optional.ofNullable(code), body, reply.headers()));
        assertThat(failure.delivery()).isEqualTo(status < 500 ? Delivery.REJECTED : Delivery.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "429,7,7",
        "429,0,0",
        "429,-3,0",
        "429,nonsense,",
        "429,,",
        "429,99999999999,",
        "503,2,2",
        "503,86400,86400"
    })
    void busy_retryAfterInSeconds_isParsedOrIgnored(int status, String header, Long seconds) {
        assertThat(waitAfter(status, header))
                .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }

    @Test
    void busy_retryAfterAsDate_isTheTimeFromNowAndNotNegative() {
        DateTimeFormatter http = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

        assertThat(waitAfter(429, http.format(NOW.plusSeconds(90)))).contains(Duration.ofSeconds(90));
        assertThat(waitAfter(503, http.format(NOW.minusSeconds(90)))).contains(Duration.ZERO);
    }

    @Test
    void reply_headers_areKeptWithoutSecrets() {
        server.enqueue(new MockResponse()
                .setResponseCode(429)
                .addHeader("X-Trace", "t-1")
                .addHeader("X-Trace", "for " + KEY)
                .addHeader("X-Long", "x".repeat(1000))
                .addHeader("Set-Cookie", "session=1"));

        ServiceReply reply = failureOf(aService(server)).reply().orElseThrow();

        assertThat(reply.headers()).containsEntry("x-trace", List.of("t-1", "for [key]"));
        assertThat(reply.headers().get("x-long")).containsExactly("x".repeat(256));
        assertThat(reply.headers()).doesNotContainKey("set-cookie");
    }

    @Test
    void reply_ofUnreadableAnswer_hasHeaders() {
        server.enqueue(new MockResponse().setHeader("X-Trace", "t-1").setBody("{"));

        assertThat(failureOf(aService(server)).reply().orElseThrow().headers())
                .containsEntry("x-trace", List.of("t-1"));
    }

    @Test
    void statusLine_withTheKey_isRedactedAndNotACause() {
        server.enqueue(new MockResponse().setStatus("Api-Key: " + KEY));

        ImageServiceException failure = failureOf(aService(server));

        assertThat(failure).isInstanceOf(OutcomeUnknownException.class).hasMessageContaining("Api-Key: [key]");
        assertThat(failure.getCause()).isNull();
    }

    @Test
    void errorResponse_withTheKey_isRedactedEverywhere() {
        server.enqueue(new MockResponse()
                .setResponseCode(401)
                .setHeader("X-Request-Id", "id-" + KEY)
                .setBody("{\"error\":{\"message\":\"bad key \\u0073" + KEY.substring(1) + " or " + KEY
                        + "\",\"code\":\"" + KEY + "\"}}"));

        ImageServiceException failure = failureOf(aService(server));

        assertThat(failure).hasMessageContaining("bad key [key] or [key]");
    }

    @Test
    void errorResponse_withoutRequestIdInItsBody_takesItFromTheHeader() {
        server.enqueue(new MockResponse().setResponseCode(400).setHeader("X-Request-Id", "h-1"));

        assertThat(failureOf(aService(server)).reply().orElseThrow().requestId())
                .contains("h-1");
    }

    @Test
    void errorResponse_withTruncatedBody_keepsItsStatus() {
        server.enqueue(new MockResponse()
                .setResponseCode(422)
                .setBody("x".repeat(1000))
                .setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));

        assertThat(failureOf(aService(server))).isInstanceOf(SafetyRefusalException.class);
    }

    @Test
    void errorResponse_withEndlessBody_keepsTheBeginning() {
        server.enqueue(new MockResponse().setResponseCode(400).setBody("x".repeat(3_000_000)));

        ImageServiceException failure = failureOf(aService(server));

        assertThat(failure.reply().orElseThrow().body()).hasSize(4096);
        assertThat(failure.getMessage()).hasSizeLessThan(400);
    }

    private Optional<Duration> waitAfter(int status, String header) {
        MockResponse answer = new MockResponse().setResponseCode(status);
        server.enqueue(header == null ? answer : answer.setHeader("Retry-After", header));
        return ((ServiceBusyException) failureOf(aService(server))).retryAfter();
    }
}
