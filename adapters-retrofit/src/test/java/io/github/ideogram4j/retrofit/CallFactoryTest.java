package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.GENERATE;
import static io.github.ideogram4j.retrofit.Fixtures.KEY;
import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aGateway;
import static io.github.ideogram4j.retrofit.Fixtures.aPictureAt;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.failureOf;
import static io.github.ideogram4j.retrofit.Fixtures.generate;
import static io.github.ideogram4j.retrofit.Fixtures.pictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.port.CheckedCalls;
import io.github.ideogram4j.retrofit.internal.http.DelegatingCall;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A user's own {@code Call.Factory}; here OkHttp with its defaults, which follow redirects and retry. */
class CallFactoryTest {
    private static final Call.Factory FOREIGN = foreign(new OkHttpClient());

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
    void callFactory_generateAndOpen_work() throws Exception {
        server.enqueue(pictures());
        server.enqueue(new MockResponse().setBody("picture"));

        assertThat(generate(service(FOREIGN)).images()).hasSize(1);
        assertThat(service(FOREIGN).open(aPictureAt(server.url("/i.png").toString()), LONG_TIMEOUT))
                .hasContent("picture");

        assertThat(server.takeRequest().getHeader("Api-Key")).isEqualTo(KEY);
        assertThat(server.takeRequest().getHeaders().toString()).doesNotContain(KEY);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("401", status(401), Delivery.REJECTED),
                fault("408", status(408), Delivery.UNKNOWN),
                fault("429", status(429), Delivery.REJECTED),
                fault("500", status(500), Delivery.UNKNOWN),
                fault("503 at once", status(503).setHeader("Retry-After", "0"), Delivery.REJECTED),
                fault("307", status(307).setHeader("Location", "/elsewhere"), Delivery.REJECTED),
                fault("drop", pictures().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST), Delivery.UNKNOWN),
                fault("truncated", new MockResponse().setBody("{"), Delivery.RECEIVED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void callFactory_anyFault_sendsOnePostAndReportsTheDelivery(String name, MockResponse fault, Delivery expected)
            throws Exception {
        server.enqueue(fault);
        server.enqueue(pictures());

        assertThat(failureOf(service(FOREIGN)).delivery()).isEqualTo(expected);

        assertThat(server.takeRequest(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void callFactory_thatWritesTheBodyAgain_fails() {
        server.enqueue(status(500));
        server.enqueue(pictures());
        Call.Factory resending = request -> {
            try {
                FOREIGN.newCall(request).execute().close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return FOREIGN.newCall(request);
        };

        ImageServiceException failure = failureOf(service(resending));

        assertThat(failure).hasMessageContaining("written only once");
        assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void callFactory_thatFollowsARedirect_isDetected() throws Exception {
        server.enqueue(status(302).setHeader("Location", "/elsewhere"));
        server.enqueue(pictures());

        ImageServiceException failure = failureOf(service(FOREIGN));

        assertThat(failure)
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("the call factory has followed a redirect, to " + server.getHostName());
        assertThat(server.takeRequest().getMethod()).isEqualTo("POST");
        assertThat(server.takeRequest().getMethod()).isEqualTo("GET"); // a redirect, not a second paid request
    }

    @Test
    void callFactory_withoutAConnection_hasSentNothing() throws Exception {
        RetrofitTransport service = service(FOREIGN);
        server.shutdown();

        ImageServiceException failure = failureOf(service);

        assertThat(failure).isInstanceOf(ServiceUnreachableException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
    }

    /** Reads the body in advance, as some HTTP stacks do with small bodies, so whether it was sent is unknown. */
    @Test
    void callFactory_thatBuffersTheBody_leavesTheOutcomeUnknown() throws Exception {
        Call.Factory buffering = request -> FOREIGN.newCall(buffered(request));
        RetrofitTransport service = service(buffering);
        server.shutdown();

        assertThat(failureOf(service).delivery()).isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void callFactory_thatSendsAfterItsCancel_sendsNothing() throws Exception {
        CompletableFuture<Throwable> late = new CompletableFuture<>();
        Call.Factory uncancellable = request -> new DelegatingCall(FOREIGN.newCall(request), call -> {
            ignoreInterrupt(new CountDownLatch(1));
            try {
                return FOREIGN.newCall(request).execute();
            } catch (IOException e) {
                late.complete(e);
                throw e;
            }
        });

        DeadlineExceededException failure = catchThrowableOfType(
                DeadlineExceededException.class,
                () -> CheckedCalls.execute(
                        service(uncancellable), GENERATE, LONG_TIMEOUT.withTimeout(Duration.ofMillis(200))));

        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(late.get(20, TimeUnit.SECONDS)).hasMessageContaining("no longer waits");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void errorResponse_withLongTruncatedBody_keepsItsBeginning() {
        server.enqueue(status(400)
                .setBody("x".repeat(1_000_000))
                .setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));

        assertThat(failureOf(service(FOREIGN)).reply().orElseThrow().body()).hasSize(4096);
    }

    @Test
    void deadline_whileWaiting_cancelsTheCall() throws Exception {
        try (SilentServer silent = new SilentServer()) {
            RetrofitTransport service = service(silent);

            DeadlineExceededException failure = catchThrowableOfType(
                    DeadlineExceededException.class,
                    () -> CheckedCalls.execute(service, GENERATE, LONG_TIMEOUT.withTimeout(Duration.ofMillis(300))));

            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            try (Socket socket = silent.accept()) {
                SilentServer.awaitClose(socket); // fails after 20 s
            }
        }
    }

    @Test
    void interrupt_whileWaiting_cancelsTheCall() throws Exception {
        try (SilentServer silent = new SilentServer()) {
            CompletableFuture<ImageServiceException> failure = new CompletableFuture<>();
            Thread caller = new Thread(() -> failure.complete(failureOf(service(silent))));
            caller.start();
            try (Socket socket = silent.accept()) {
                caller.interrupt();
                SilentServer.awaitClose(socket);
            }

            assertThat(failure.get(20, TimeUnit.SECONDS)).isInstanceOf(CallInterruptedException.class);
        }
    }

    @Test
    void open_privateHost_isRefusedBeforeTheFactoryIsCalled() {
        AtomicInteger executed = new AtomicInteger();
        Call.Factory counting = foreign(new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    executed.incrementAndGet();
                    return chain.proceed(chain.request());
                })
                .build());
        RetrofitTransport service =
                aService(HttpGateway.aiHubMix()).callFactory(counting).build();

        assertThatThrownBy(() -> service.open(aPictureAt("https://localhost/i.png"), LONG_TIMEOUT))
                .isInstanceOf(PictureUnavailableException.class)
                .hasMessageContaining("private address");
        assertThat(executed).hasValue(0);
    }

    @Test
    void open_factoryThatFollowsARedirect_isDetected() {
        server.enqueue(status(302).setHeader("Location", "/elsewhere"));
        server.enqueue(new MockResponse().setBody("picture"));

        assertThatThrownBy(() ->
                        service(FOREIGN).open(aPictureAt(server.url("/i.png").toString()), LONG_TIMEOUT))
                .isInstanceOf(PictureUnavailableException.class)
                .hasMessageContaining("followed a redirect");
    }

    @Test
    void callFactory_thatIsAnOkHttpClient_isUsedLikeAClient() throws Exception {
        server.enqueue(status(302).setHeader("Location", "/elsewhere"));
        server.enqueue(pictures());

        assertThat(failureOf(service(new OkHttpClient()))).hasMessageContaining("answered 302, pointing to /elsewhere");

        assertThat(server.getRequestCount()).isEqualTo(1);
        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeader("Api-Key")).isEqualTo(KEY);
    }

    private static void ignoreInterrupt(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            // and goes on
        }
    }

    private static Call.Factory foreign(OkHttpClient inside) {
        return request -> inside.newCall(request);
    }

    private RetrofitTransport service(Call.Factory factory) {
        return aService(aGateway(server)).callFactory(factory).build();
    }

    private static RetrofitTransport service(SilentServer silent) {
        URI url = URI.create("http://127.0.0.1:" + silent.port());
        return aService(HttpGateway.aiHubMix().withBaseUrl(url))
                .callFactory(FOREIGN)
                .build();
    }

    private static Request buffered(Request request) {
        Buffer body = new Buffer();
        try {
            request.body().writeTo(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return request.newBuilder()
                .post(RequestBody.create(body.readByteString(), request.body().contentType()))
                .build();
    }

    private static Arguments fault(String name, MockResponse answer, Delivery expected) {
        return Arguments.of(name, answer, expected);
    }

    private static MockResponse status(int code) {
        return new MockResponse().setResponseCode(code).setBody("{\"error\":\"no\"}");
    }
}
