package io.github.ideogram4j.retrofit.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.util.Arrays;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadCallFactoryTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void call_throughAPrivateProxy_works(boolean fixed) throws Exception {
        server.enqueue(new MockResponse().setBody("picture"));
        InetSocketAddress address = InetSocketAddress.createUnresolved("localhost", server.getPort());
        OkHttpClient.Builder base = new OkHttpClient.Builder();
        OkHttpClient user = fixed
                ? base.proxy(new Proxy(Proxy.Type.HTTP, address)).build()
                : base.proxySelector(ProxySelector.of(address)).build();
        Request request =
                new Request.Builder().url("http://pictures.example/i.png").build();

        try (Response response = DownloadCallFactory.of(user, HttpUrl.get("https://gateway.example/"))
                .newCall(request)
                .execute()) {
            assertThat(response.body().string()).isEqualTo("picture");
        }
    }

    @Test
    void lookup_privateHost_isRefusedUnlessTheGateways() throws Exception {
        HttpUrl gateway = HttpUrl.get("https://10.0.0.5/ideogram/");
        PublicHostDns hosts = new PublicHostDns(
                host -> Arrays.asList(InetAddress.getAllByName(host)), gateway, RecordingProxySelector.none());

        assertThat(hosts.lookup("10.0.0.5")).hasSize(1);
        assertThatThrownBy(() -> hosts.lookup("10.0.0.6")).hasMessageContaining("private address");
    }
}
