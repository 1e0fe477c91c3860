package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.aGateway;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.failureOf;
import static io.github.ideogram4j.retrofit.Fixtures.pictures;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Second POSTs by other parties than OkHttp, beyond {@link FaultMatrixTest}. */
class SinglePostTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void generate_interceptorThatSendsAgain_failsBeforeTheSecondPost() throws Exception {
        answerOnce(status(500));
        OkHttpClient resending = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    return chain.proceed(chain.request());
                })
                .build();

        ImageServiceException failure =
                failureOf(aService(aGateway(server)).client(resending).build());

        assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertOnePost();
    }

    @Test
    void generate_unauthorizedWithAuthenticator_isNotSentAgain() throws Exception {
        answerOnce(status(401));
        OkHttpClient client = new OkHttpClient.Builder()
                .authenticator((route, response) -> response.request()
                        .newBuilder()
                        .header("Authorization", "x")
                        .build())
                .build();

        assertThat(failureOf(aService(aGateway(server)).client(client).build()).delivery())
                .isEqualTo(Delivery.REJECTED);
        assertOnePost();
    }

    /** The server counts a request slightly after it has closed the connection. */
    private void assertOnePost() throws InterruptedException {
        assertThat(server.takeRequest(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    private void answerOnce(MockResponse fault) {
        server.enqueue(fault);
        for (int i = 0; i < 5; i++) {
            server.enqueue(pictures());
        }
    }

    private static MockResponse status(int code) {
        return new MockResponse().setResponseCode(code).setBody("{\"error\":\"no\"}");
    }
}
