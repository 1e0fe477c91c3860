package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.KEY;
import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.NOW;
import static io.github.ideogram4j.retrofit.Fixtures.aPictureAt;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.model.GeneratedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadsTest {
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
    void open_picture_returnsItsBytesWithoutSendingTheKey() throws Exception {
        server.enqueue(new MockResponse().setBody("picture"));

        try (InputStream in =
                aService(server).open(aPictureAt(server.url("/i.png?sig=a%2fb").toString()), LONG_TIMEOUT)) {
            assertThat(in).hasContent("picture");
        }

        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("GET /i.png?sig=a%2fb HTTP/1.1");
        assertThat(request.getHeaders().toString()).doesNotContain(KEY).doesNotContain("Api-Key");
    }

    @Test
    void read_truncatedPicture_fails() throws Exception {
        server.enqueue(new MockResponse()
                .setBody("x".repeat(100_000))
                .setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));

        try (InputStream in = open()) {
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    @Timeout(20)
    void read_stalledPictureWhenInterrupted_endsAtOnceAndKeepsTheFlag() throws Exception {
        server.enqueue(new MockResponse().setBody("x".repeat(20)).throttleBody(10, 3, TimeUnit.SECONDS));

        try (InputStream in = open()) {
            assertThat(in.readNBytes(10)).hasSize(10);
            FutureTask<Boolean> stalled = new FutureTask<>(() -> {
                assertThatThrownBy(in::read)
                        .isInstanceOf(InterruptedIOException.class)
                        .hasMessage("interrupted");
                return Thread.currentThread().isInterrupted();
            });
            Thread reader = new Thread(stalled);
            reader.start();
            ThreadStacks.awaitIn(reader, "NioSocketImpl");
            reader.interrupt();
            assertThat(stalled.get()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "404,,the link may have expired",
        "403,,the link may have expired",
        "410,,the link has expired",
        "404,-60,the link expired at 2026-11-20T11:59:00Z",
        "404,60,the link may have expired",
        "500,-60,answered 500",
        "302,,not followed",
        "204,,answered 204"
    })
    void open_errorResponse_explainsTheReason(int status, Integer secondsToLive, String reason) {
        server.enqueue(new MockResponse().setResponseCode(status).setHeader("Location", "/elsewhere"));
        GeneratedImage image = picture(
                Optional.of(server.url("/i.png").toString()),
                true,
                Optional.ofNullable(secondsToLive).map(NOW::plusSeconds));

        ImageServiceException failure = unavailable(aService(server), image);

        assertThat(failure).hasMessageContaining(reason);
        assertThat(failure.delivery()).isEqualTo(Delivery.RECEIVED);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void open_announcedTooLarge_isRefused() {
        server.enqueue(new MockResponse().setHeader("Content-Length", "300000000"));

        assertThat(unavailable(aService(server), aPictureAt(server.url("/").toString())))
                .hasMessageContaining("larger than 268435456 bytes: 300000000");
    }

    @Test
    void open_heldBackPicture_isUnavailable() {
        RetrofitTransport service = aService(server);

        assertThat(unavailable(service, picture(Optional.empty(), false, Optional.empty())))
                .hasMessageContaining("held back");
        assertThat(unavailable(service, picture(Optional.empty(), true, Optional.empty())))
                .hasMessageContaining("no link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cdn.example/i.png",
                "https://127.0.0.1/i.png",
                "https://[::1]/i.png",
                "https://[::ffff:127.0.0.1]/i.png",
                "https://2130706433/i.png",
                "https://10.1.2.3/i.png",
                "https://169.254.169.254/latest",
                "https://100.64.0.1/i.png",
                "https://[fd00::1]/i.png",
                "https://0.0.0.0/i.png",
                "https://inside.example/i.png",
                "file:///etc/passwd",
                "data:image/png,AA",
                "data:;base64AA"
            })
    void open_privateOrInsecureLink_isRefusedAtAPublicGateway(String url) {
        OkHttpClient naming = new OkHttpClient.Builder()
                .dns(host -> Arrays.asList(InetAddress.getAllByName(host.endsWith(".example") ? "192.168.1.1" : host)))
                .build();
        RetrofitTransport service =
                aService(HttpGateway.aiHubMix()).client(naming).build();

        assertThat(unavailable(service, aPictureAt(url)))
                .message()
                .containsAnyOf("private address", "not https", "no web address");
    }

    @Test
    void open_hostThatNeverAnswers_endsAtTheDeadline() {
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
        RetrofitTransport service = aService(server);
        GeneratedImage image = aPictureAt(server.url("/").toString());

        assertThatThrownBy(() -> service.open(image, LONG_TIMEOUT.withTimeout(Duration.ofMillis(200))))
                .isInstanceOf(DeadlineExceededException.class)
                .extracting("delivery")
                .isEqualTo(Delivery.RECEIVED);
    }

    @Test
    void read_pictureThatStalls_endsAtTheDeadline() throws Exception {
        server.enqueue(new MockResponse().setBody("x").setHeader("Content-Length", "10"));
        GeneratedImage image = aPictureAt(server.url("/").toString());

        long start = System.nanoTime();
        try (InputStream in = aService(server).open(image, LONG_TIMEOUT.withTimeout(Duration.ofMillis(500)))) {
            assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(490), Duration.ofSeconds(2));
    }

    @Test
    void open_onAnInterruptedThread_isInterrupted() {
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
        RetrofitTransport service = aService(server);
        GeneratedImage image = aPictureAt(server.url("/").toString());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> service.open(image, LONG_TIMEOUT)).isInstanceOf(CallInterruptedException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    private InputStream open() {
        return aService(server).open(aPictureAt(server.url("/i.png").toString()), LONG_TIMEOUT);
    }

    private static ImageServiceException unavailable(RetrofitTransport service, GeneratedImage image) {
        ImageServiceException failure =
                catchThrowableOfType(ImageServiceException.class, () -> service.open(image, LONG_TIMEOUT));
        assertThat(failure).isInstanceOf(PictureUnavailableException.class);
        return failure;
    }
}
