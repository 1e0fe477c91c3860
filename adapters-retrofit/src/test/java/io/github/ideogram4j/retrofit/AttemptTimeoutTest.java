package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.GENERATE;
import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aPictureAt;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.aServiceAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.port.CheckedCalls;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The transport makes one attempt, which ends at the shorter of the two timeouts. */
class AttemptTimeoutTest {
    private static final CallOptions SHORT_ATTEMPT = LONG_TIMEOUT.withAttemptTimeout(Duration.ofMillis(300));

    @ParameterizedTest
    @CsvSource({"20000,300", "300,20000", "300,300"})
    void silence_longerThanTheShorterTimeout_endsTheCallAndClosesTheSocket(long timeout, long attempt)
            throws Exception {
        CallOptions options = CallOptions.defaults()
                .withTimeout(Duration.ofMillis(timeout))
                .withAttemptTimeout(Duration.ofMillis(attempt));
        try (SilentServer server = new SilentServer()) {
            RetrofitTransport service = aServiceAt(server.port());

            DeadlineExceededException failure = catchThrowableOfType(
                    DeadlineExceededException.class, () -> CheckedCalls.execute(service, GENERATE, options));

            assertThat(failure)
                    .hasMessage(
                            "no answer from aihubmix within 0.3 s; the request may have been carried out and billed");
            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            try (Socket socket = server.accept()) {
                SilentServer.awaitClose(socket); // fails after 20 s
            }
        }
    }

    @Test
    void attempt_withoutCallTimeout_endsAtTheAttemptTimeout() throws Exception {
        CallOptions options = CallOptions.defaults().withAttemptTimeout(Duration.ofMillis(300));
        try (SilentServer server = new SilentServer()) {
            RetrofitTransport service = aServiceAt(server.port());

            assertThat(catchThrowableOfType(
                            DeadlineExceededException.class, () -> CheckedCalls.execute(service, GENERATE, options)))
                    .isNotNull();
        }
    }

    @Test
    void handshake_thatStalls_endsAtTheTimeoutAndSendsNothing() throws Exception {
        try (SilentServer server = new SilentServer()) {
            HttpGateway gateway = HttpGateway.aiHubMix().withBaseUrl(URI.create("https://127.0.0.1:" + server.port()));
            RetrofitTransport service = aService(gateway).build();

            DeadlineExceededException failure = catchThrowableOfType(
                    DeadlineExceededException.class, () -> CheckedCalls.execute(service, GENERATE, SHORT_ATTEMPT));

            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        }
    }

    @Test
    void download_thatStalls_endsAtTheTimeout() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
            String link = server.url("/").toString();

            DeadlineExceededException failure = catchThrowableOfType(
                    DeadlineExceededException.class, () -> aService(server).open(aPictureAt(link), SHORT_ATTEMPT));

            assertThat(failure).hasMessageContaining("within 0.3 s");
            assertThat(failure.delivery()).isEqualTo(Delivery.RECEIVED);
        }
    }
}
