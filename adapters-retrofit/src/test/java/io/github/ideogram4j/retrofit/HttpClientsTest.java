package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.GENERATE;
import static io.github.ideogram4j.retrofit.Fixtures.aGateway;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.pictures;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.port.CheckedCalls;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clients derived from a user's client. */
class HttpClientsTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
        server.enqueue(pictures());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void sockets_ofAnyClient_haveTcpNoDelay() {
        List<Boolean> noDelay = new ArrayList<>();
        OkHttpClient client = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    noDelay.add(
                            Objects.requireNonNull(chain.connection()).socket().getTcpNoDelay());
                    return chain.proceed(chain.request());
                })
                .build();

        CheckedCalls.execute(aService(aGateway(server)).client(client).build(), GENERATE, CallOptions.defaults());

        assertThat(noDelay).containsExactly(true);
    }

    @ParameterizedTest
    @CsvSource({"10,,120", "200,,200", "0,,0", "10,30,120", "10,300,300", "0,300,0"})
    void readTimeout_ofTheClientAndTheCall_isTheLongest(int client, Integer call, int expected) {
        List<Integer> millis = new ArrayList<>();
        OkHttpClient base = new OkHttpClient.Builder()
                .readTimeout(Duration.ofSeconds(client))
                .addNetworkInterceptor(chain -> {
                    millis.add(chain.readTimeoutMillis());
                    return chain.proceed(chain.request());
                })
                .build();
        CallOptions options =
                call == null ? CallOptions.defaults() : CallOptions.defaults().withTimeout(Duration.ofSeconds(call));

        CheckedCalls.execute(aService(aGateway(server)).client(base).build(), GENERATE, options);

        assertThat(millis).containsExactly(expected * 1000);
    }

    @Test
    void pool_ofTheUsersClient_isUsedByDownloadsOnly() throws IOException {
        OkHttpClient base = new OkHttpClient();
        RetrofitTransport service = aService(aGateway(server)).client(base).build();

        CheckedCalls.execute(service, GENERATE, CallOptions.defaults());
        assertThat(base.connectionPool().connectionCount()).isZero();

        server.enqueue(new MockResponse().setBody("picture"));
        try (InputStream picture =
                service.open(Fixtures.aPictureAt(server.url("/i.png").toString()), CallOptions.defaults())) {
            assertThat(picture.readAllBytes()).isNotEmpty();
        }
        assertThat(base.connectionPool().connectionCount()).isEqualTo(1);
    }

    /** The server answers no call before all have arrived; OkHttp's dispatcher would admit five per host. */
    @Test
    void calls_sixtyFourAtOnce_areAllInFlight() throws Exception {
        CyclicBarrier allHere = new CyclicBarrier(64);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                try {
                    allHere.await(20, TimeUnit.SECONDS);
                    return pictures();
                } catch (Exception e) {
                    return new MockResponse().setResponseCode(500);
                }
            }
        });
        RetrofitTransport service = aService(server);
        ExecutorService callers = Executors.newFixedThreadPool(64);
        try {
            List<Future<ImageBatch>> answers =
                    callers.invokeAll(Collections.nCopies(64, () -> Fixtures.generate(service)));

            for (Future<ImageBatch> answer : answers) {
                assertThat(answer.get().images()).hasSize(1);
            }
        } finally {
            callers.shutdown();
        }
    }
}
