package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.generate;
import static io.github.ideogram4j.retrofit.Fixtures.pictures;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.CallOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over HTTP/1.x a paid request has a connection of its own; over HTTP/2 paid requests share one. */
class FreshConnectionTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() {
        for (int i = 0; i < 3; i++) {
            server.enqueue(pictures());
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void http1_everyCall_hasItsOwnConnection() throws Exception {
        server.start();

        assertEachOnItsOwnConnection(aService(server));
    }

    @Test
    void http1_overTls_everyCallHasItsOwnConnection() throws Exception {
        secure(Protocol.HTTP_1_1);

        assertEachOnItsOwnConnection(service(tls().build()));
    }

    @Test
    void http2_overTls_isSharedAndNotTold() throws Exception {
        secure(Protocol.HTTP_2, Protocol.HTTP_1_1);
        RetrofitTransport service = service(tls().build());

        for (int i = 0; i < 3; i++) {
            generate(service);

            RecordedRequest request = server.takeRequest();
            assertThat(request.getRequestLine()).endsWith("HTTP/1.1"); // the spelling of MockWebServer
            assertThat(request.getHeader("Connection")).isNull();
            assertThat(request.getSequenceNumber()).as("on the connection").isEqualTo(i);
        }
    }

    @Test
    void http1_connectionOfOtherTraffic_isNotTaken() throws Exception {
        server.start();
        OkHttpClient client = new OkHttpClient();
        RetrofitTransport service = service(client);
        String url = server.url("/i.png").toString();
        client.newCall(new Request.Builder().url(url).build()).execute().close();
        try (InputStream picture = service.open(Fixtures.aPictureAt(url), CallOptions.defaults())) {
            picture.readAllBytes();
        }
        assertThat(client.connectionPool().idleConnectionCount()).isPositive();
        server.takeRequest();
        server.takeRequest();

        generate(service);

        assertThat(server.takeRequest().getSequenceNumber()).isZero();
    }

    @Test
    void http1_throughAProxy_everyCallHasItsOwnConnection() throws Exception {
        server.start();
        OkHttpClient client = new OkHttpClient.Builder().proxy(proxy()).build();

        assertEachOnItsOwnConnection(aService(HttpGateway.aiHubMix().withBaseUrl(URI.create("http://localhost:1")))
                .client(client)
                .build());
    }

    @Test
    void http1_throughATunnel_everyCallHasItsOwnConnection() throws Exception {
        RetrofitTransport service = tunnelled(Protocol.HTTP_1_1);

        for (int i = 0; i < 3; i++) {
            generate(service);
            assertThat(server.takeRequest().getMethod()).isEqualTo("CONNECT");
            RecordedRequest request = server.takeRequest();
            assertThat(request.getHeader("Connection")).isEqualTo("close");
        }
    }

    @Test
    void http2_throughATunnel_isShared() throws Exception {
        RetrofitTransport service = tunnelled(Protocol.HTTP_2, Protocol.HTTP_1_1);
        List<String> methods = new ArrayList<>();

        for (int i = 0; i < 3; i++) {
            generate(service);
        }

        while (methods.size() < 4) {
            methods.add(server.takeRequest().getMethod());
        }
        assertThat(methods).containsExactly("CONNECT", "POST", "POST", "POST");
        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    private void assertEachOnItsOwnConnection(RetrofitTransport service) throws Exception {
        for (int i = 0; i < 3; i++) {
            generate(service);

            RecordedRequest request = server.takeRequest();
            assertThat(request.getHeaders().values("Connection")).containsExactly("close");
            assertThat(request.getSequenceNumber()).as("on the connection").isZero();
        }
    }

    private RetrofitTransport tunnelled(Protocol... protocols) throws Exception {
        MockWebServer tunnel = server;
        MockResponse upgrade = new MockResponse()
                .setSocketPolicy(SocketPolicy.UPGRADE_TO_SSL_AT_END)
                .clearHeaders();
        tunnel.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return "CONNECT".equals(request.getMethod()) ? upgrade : pictures();
            }

            @Override
            public MockResponse peek() {
                return upgrade;
            }
        });
        tunnel.setProtocols(List.of(protocols));
        tunnel.useHttps(TestCertificate.shared().context().getSocketFactory(), true);
        tunnel.start();
        return aService(HttpGateway.aiHubMix().withBaseUrl(URI.create("https://127.0.0.1:1")))
                .client(tls().proxy(proxy()).build())
                .build();
    }

    private void secure(Protocol... protocols) throws Exception {
        server.setProtocols(List.of(protocols));
        server.useHttps(TestCertificate.shared().context().getSocketFactory(), false);
        server.start();
    }

    private static OkHttpClient.Builder tls() throws Exception {
        return TestCertificate.shared().trustedBy(new OkHttpClient.Builder());
    }

    private Proxy proxy() {
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
    }

    private RetrofitTransport service(OkHttpClient client) {
        URI url = server.url("/").newBuilder().host("127.0.0.1").build().uri(); // the name in the certificate
        return aService(HttpGateway.aiHubMix().withBaseUrl(url)).client(client).build();
    }
}
