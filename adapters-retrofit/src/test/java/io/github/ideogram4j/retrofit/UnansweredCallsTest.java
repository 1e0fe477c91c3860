package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.GENERATE;
import static io.github.ideogram4j.retrofit.Fixtures.KEY;
import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.assertHidesKey;
import static io.github.ideogram4j.retrofit.Fixtures.bytes;
import static io.github.ideogram4j.retrofit.Fixtures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.CheckedCalls;
import io.github.ideogram4j.validation.InvalidRequestException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.Test;

/** Calls that end before they have an answer, beyond {@link CallAbortTest}. */
class UnansweredCallsTest {
    @Test
    void execute_onAnInterruptedThread_sendsNothing() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            Thread.currentThread().interrupt();

            ImageServiceException failure = failureOf(aService(server));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure).isInstanceOf(CallInterruptedException.class);
            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void deadline_duringTheNameLookUp_endsTheCallAndSendsNothing() {
        CountDownLatch never = new CountDownLatch(1);
        RetrofitTransport service = service(
                "https://nowhere.example",
                new OkHttpClient.Builder().dns(host -> await(never)).build());

        ImageServiceException failure = failureWithin(Duration.ofMillis(200), service, GENERATE);

        assertThat(failure).isInstanceOf(DeadlineExceededException.class).hasMessageContaining("0.2 s");
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
    }

    @Test
    void deadline_whileAFileIsOpened_endsTheCallAndSendsNothing() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        ImageSource hanging = ImageSource.oneShot("a.png", 100, () -> {
            await(never);
            return new ByteArrayInputStream(new byte[100]);
        });
        try (MockWebServer server = new MockWebServer()) {
            server.start();

            ImageServiceException failure = failureWithin(
                    Duration.ofMillis(200),
                    aService(server),
                    V3Generate.builder("p").styleReference(hanging).build());

            assertThat(failure).isInstanceOf(DeadlineExceededException.class);
            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void host_unknown_isUnreachableAndNotSent() {
        RetrofitTransport service = service(
                "https://nowhere.example",
                new OkHttpClient.Builder()
                        .dns(host -> {
                            throw new UnknownHostException(host);
                        })
                        .build());

        assertNotSent(failureOf(service), "UnknownHostException: nowhere.example");
    }

    @Test
    void upload_fileShorterThanAnnounced_isAbortedAndNamed() throws Exception {
        assertThat(uploadOf(100, bytes("\u0089PNG\r\n\u001a\n and no more")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("style_reference_images: a.png is shorter than 100 bytes: 20;")
                .extracting(ImageServiceException::delivery)
                .isEqualTo(Delivery.NOT_SENT);
    }

    @Test
    void upload_fileLongerThanAnnounced_isAbortedAndNamed() throws Exception {
        assertThat(uploadOf(20, bytes("\u0089PNG\r\n\u001a\n and much more than that")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("a.png is longer than 20 bytes");
    }

    @Test
    void upload_fileThatFailsWhileRead_isAbortedAndNamed() throws Exception {
        byte[] start = bytes("\u0089PNG\r\n\u001a\n" + "x".repeat(100_000));
        ImageSource truncated =
                ImageSource.oneShot("a.png", 200_000, () -> new FilterInputStream(new ByteArrayInputStream(start)) {
                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        int read = super.read(into, offset, length);
                        if (read < 0) {
                            throw new IOException("card removed");
                        }
                        return read;
                    }
                });

        ImageServiceException failure = uploadOf(truncated);

        assertThat(failure)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("a.png cannot be read: IOException: card removed");
        assertThat(failure.getSuppressed()).hasSize(1);
    }

    @Test
    void upload_afterAnyFailure_closesEveryFile() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        byte[] content = bytes("\u0089PNG\r\n\u001a\n");
        ImageSource source = ImageSource.oneShot(
                "a.png", content.length, () -> new FilterInputStream(new ByteArrayInputStream(content)) {
                    @Override
                    public void close() {
                        closed.countDown();
                    }
                });
        RetrofitTransport service = service(
                "https://nowhere.example",
                new OkHttpClient.Builder()
                        .dns(host -> {
                            throw new UnknownHostException(host);
                        })
                        .build());

        failureWithin(
                Duration.ofSeconds(20),
                service,
                V3Generate.builder("p").styleReference(source).build());

        // the HTTP thread closes it, possibly after the call has returned
        assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static ImageServiceException uploadOf(long length, byte[] content) throws Exception {
        return uploadOf(ImageSource.oneShot("a.png", length, () -> new ByteArrayInputStream(content)));
    }

    private static ImageServiceException uploadOf(ImageSource source) throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            V3Generate operation =
                    V3Generate.builder("p").styleReference(source).build();
            ImageServiceException failure = failureWithin(Duration.ofSeconds(20), aService(server), operation);
            assertNothingWhole(server);
            return failure;
        }
    }

    /** The server gets no request, or fewer bytes than announced. */
    private static void assertNothingWhole(MockWebServer server) throws InterruptedException {
        RecordedRequest arrived = server.takeRequest(1, TimeUnit.SECONDS);
        if (arrived != null) {
            assertThat(arrived.getBodySize()).isLessThan(Long.parseLong(arrived.getHeader("Content-Length")));
        }
    }

    private static void assertNotSent(ImageServiceException failure, String cause) {
        assertThat(failure).isInstanceOf(ServiceUnreachableException.class).hasMessageContaining(cause);
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
    }

    private static RetrofitTransport service(String url, OkHttpClient client) {
        return aService(HttpGateway.aiHubMix().withBaseUrl(URI.create(url)))
                .client(client)
                .build();
    }

    private static ImageServiceException failureWithin(
            Duration timeout, RetrofitTransport service, V3Generate operation) {
        CallOptions options = LONG_TIMEOUT.withTimeout(timeout);
        ImageServiceException failure = catchThrowableOfType(
                ImageServiceException.class, () -> CheckedCalls.execute(service, operation, options));
        assertThat(failure).isNotNull();
        assertHidesKey(failure);
        assertThat(service.toString()).doesNotContain(KEY);
        return failure;
    }

    private static List<InetAddress> await(CountDownLatch never) throws UnknownHostException {
        try {
            assertThat(never.await(20, TimeUnit.SECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnknownHostException();
    }
}
