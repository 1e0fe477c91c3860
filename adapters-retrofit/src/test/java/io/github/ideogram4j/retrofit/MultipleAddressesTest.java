package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.KEY;
import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.failureOf;
import static io.github.ideogram4j.retrofit.Fixtures.generate;
import static io.github.ideogram4j.retrofit.Fixtures.pictures;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.ServiceUnreachableException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.internal.connection.RealConnection;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One host with two addresses: both are tried, but no request is sent twice. Decision 5. */
@Timeout(60)
class MultipleAddressesTest {
    private final MockWebServer first = new MockWebServer();
    private final MockWebServer second = new MockWebServer();
    private volatile boolean isFirstShutDown;
    private final InetAddress here = address(1);
    private final InetAddress there = address(2);

    @BeforeEach
    void start() throws IOException {
        first.start(here, 0);
    }

    @AfterEach
    void stop() throws IOException {
        if (!isFirstShutDown) { // a second time may fail while its connections end
            first.close();
        }
        second.close();
    }

    @Test
    void generate_firstAddressUnreachable_isSentToTheNext() throws Exception {
        first.enqueue(pictures());

        assertThat(generate(service(client(there, here))).images()).hasSize(1);

        assertThat(first.getRequestCount()).isEqualTo(1);
        assertThat(first.takeRequest().getHeader("Api-Key")).isEqualTo(KEY);
    }

    @Test
    void open_firstAddressUnreachable_isFetchedFromTheNext() throws Exception {
        first.enqueue(new MockResponse().setBody("picture"));

        assertThat(service(client(there, here)).open(Fixtures.aPictureAt(url() + "/i.png"), LONG_TIMEOUT))
                .hasContent("picture");
    }

    @Test
    void generate_allAddressesUnreachable_isNotSent() throws Exception {
        RetrofitTransport service = service(client(there, here));
        first.shutdown();

        ImageServiceException failure = failureOf(service);

        assertThat(failure).isInstanceOf(ServiceUnreachableException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("drop on connect", policy(SocketPolicy.DISCONNECT_AT_START)),
                fault("drop in request", policy(SocketPolicy.DISCONNECT_DURING_REQUEST_BODY)),
                fault("drop after request", policy(SocketPolicy.DISCONNECT_AFTER_REQUEST)),
                fault("408", new MockResponse().setResponseCode(408)),
                fault("503 at once", new MockResponse().setResponseCode(503).setHeader("Retry-After", "0")),
                fault("421", new MockResponse().setResponseCode(421)),
                fault("307", new MockResponse().setResponseCode(307).setHeader("Location", "/")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void generate_faultAfterSending_isNotSentToTheNextAddress(String name, MockResponse fault) throws Exception {
        startSecond();
        first.enqueue(fault);
        first.enqueue(pictures());

        failureOf(service(client(here, there)));

        assertThat(first.takeRequest(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(first.getRequestCount() + second.getRequestCount()).isEqualTo(1);
    }

    /** A body that is not one-shot: only the interceptor prevents a second send. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void generate_bodyWrappedByAnInterceptor_isNotSentToTheNextAddress(String name, MockResponse fault)
            throws Exception {
        startSecond();
        first.enqueue(fault);
        first.enqueue(pictures());
        OkHttpClient repacking = client(here, there)
                .newBuilder()
                .addInterceptor(MultipleAddressesTest::repacked)
                .build();

        failureOf(service(repacking));

        assertThat(first.takeRequest(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(first.getRequestCount() + second.getRequestCount()).isEqualTo(1);
    }

    @Test
    void generate_streamRefusedOverHttp2_isNotSentAgain() throws Exception {
        startSecond();
        List<Protocol> http2 = List.of(Protocol.H2_PRIOR_KNOWLEDGE);
        first.setProtocols(http2);
        first.enqueue(policy(SocketPolicy.RESET_STREAM_AT_START).setHttp2ErrorCode(7));
        first.enqueue(pictures());
        OkHttpClient client = client(here, there).newBuilder().protocols(http2).build();

        assertThat(failureOf(service(client)).delivery()).isEqualTo(Delivery.UNKNOWN);

        assertThat(first.getRequestCount() + second.getRequestCount()).isEqualTo(1);
    }

    /** The one failure after which OkHttp sends any body again, because it occurs before the body is written. */
    @Test
    void generate_connectionShutDownBeforeTheRequest_isNotSentToTheNextAddress() throws Exception {
        List<Protocol> http2 = List.of(Protocol.H2_PRIOR_KNOWLEDGE);
        first.setProtocols(http2);
        second.setProtocols(http2);
        startSecond();
        OkHttpClient client = client(here, there)
                .newBuilder()
                .protocols(http2)
                .addNetworkInterceptor(this::shutDown)
                .build();

        ImageServiceException failure = failureOf(service(client));

        assertThat(failure).hasMessageContaining("a paid request is sent only once");
        assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(first.getRequestCount() + second.getRequestCount()).isZero();
    }

    private Response shutDown(Interceptor.Chain chain) throws IOException {
        RealConnection connection = (RealConnection) chain.connection();
        if (connection.route().socketAddress().getAddress().equals(here)) {
            first.shutdown();
            isFirstShutDown = true;
            while (connection.isHealthy(false)) {
                Thread.onSpinWait();
            }
        }
        return chain.proceed(chain.request());
    }

    private static Response repacked(Interceptor.Chain chain) throws IOException {
        RequestBody body = chain.request().body();
        return chain.proceed(chain.request()
                .newBuilder()
                .post(new RequestBody() {
                    @Override
                    public MediaType contentType() {
                        return body.contentType();
                    }

                    @Override
                    public long contentLength() throws IOException {
                        return body.contentLength();
                    }

                    @Override
                    public void writeTo(BufferedSink sink) throws IOException {
                        body.writeTo(sink);
                    }
                })
                .build());
    }

    /** Serves the other address at the same port. */
    private void startSecond() throws IOException {
        second.start(there, first.getPort());
        second.enqueue(pictures());
    }

    private RetrofitTransport service(OkHttpClient client) {
        return aService(HttpGateway.aiHubMix().withBaseUrl(URI.create(url())))
                .client(client)
                .build();
    }

    private String url() {
        return "http://localhost:" + first.getPort();
    }

    private static OkHttpClient client(InetAddress... addresses) {
        return new OkHttpClient.Builder().dns(host -> List.of(addresses)).build();
    }

    private static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, (byte) last});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Arguments fault(String name, MockResponse answer) {
        return Arguments.of(name, answer);
    }

    private static MockResponse policy(SocketPolicy policy) {
        return pictures().setSocketPolicy(policy);
    }
}
