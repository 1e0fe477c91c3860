package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.GENERATE;
import static io.github.ideogram4j.retrofit.Fixtures.KEY;
import static io.github.ideogram4j.retrofit.Fixtures.PATIENT;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.aServiceAt;
import static io.github.ideogram4j.retrofit.Fixtures.assertHidesKey;
import static io.github.ideogram4j.retrofit.Fixtures.bytes;
import static io.github.ideogram4j.retrofit.Fixtures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.CallInterruptedException;
import io.github.ideogram4j.port.CallOptions;
import io.github.ideogram4j.port.DeadlineExceededException;
import io.github.ideogram4j.port.Delivery;
import io.github.ideogram4j.port.ImageServiceException;
import io.github.ideogram4j.port.OutcomeUnknownException;
import io.github.ideogram4j.port.ServiceUnreachableException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.Test;

/** Calls that end before they have an answer. */
class BreakingOffTest {
    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(200);

    @Test
    void interrupt_whileWaitingForTheAnswer_closesTheSocketAndRestoresTheFlag() throws Exception {
        try (SilentServer server = new SilentServer()) {
            AtomicBoolean flag = new AtomicBoolean();
            CompletableFuture<ImageServiceException> failure = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                ImageServiceException caught = failureOf(aServiceAt(server.port()));
                flag.set(Thread.currentThread().isInterrupted());
                failure.complete(caught);
            });
            caller.start();
            try (Socket socket = server.accept()) {
                caller.interrupt();

                assertThat(SilentServer.awaitHangUp(socket)).isLessThan(SOON);
            }
            assertThat(failure.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(CallInterruptedException.class)
                    .extracting(ImageServiceException::delivery)
                    .isEqualTo(Delivery.UNKNOWN);
            assertThat(flag).isTrue();
        }
    }

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
    void deadline_whileWaitingForTheAnswer_isKeptAndTheOutcomeUnknown() throws Exception {
        try (SilentServer server = new SilentServer()) {
            long start = System.nanoTime();
            ImageServiceException failure = failureWithin(Duration.ofMillis(300), aServiceAt(server.port()), GENERATE);
            long overrun = System.nanoTime() - start - TimeUnit.MILLISECONDS.toNanos(300);

            assertThat(failure).isInstanceOf(DeadlineExceededException.class).hasMessageContaining("0.3 s");
            assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
            assertThat(overrun).isBetween(0L, SOON);
            try (Socket socket = server.accept()) {
                assertThat(SilentServer.awaitHangUp(socket)).isLessThan(SOON);
            }
        }
    }

    @Test
    void deadline_whileReadingTheAnswer_tellsThatItWasReceived() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse().setBody("{").setHeader("Content-Length", "10"));
            server.start();

            ImageServiceException failure = failureWithin(Duration.ofSeconds(1), aService(server), GENERATE);

            assertThat(failure).isInstanceOf(DeadlineExceededException.class);
            assertThat(failure.delivery()).isEqualTo(Delivery.RECEIVED);
        }
    }

    @Test
    void deadline_whileTheNameIsLookedUp_isKeptAndNothingSent() {
        CountDownLatch never = new CountDownLatch(1);
        RetrofitImageService service = service(
                "https://nowhere.example",
                new OkHttpClient.Builder().dns(host -> await(never)).build());

        ImageServiceException failure = failureWithin(Duration.ofMillis(200), service, GENERATE);

        assertThat(failure).isInstanceOf(DeadlineExceededException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
    }

    @Test
    void connection_thatDoesNotComeAbout_isUnreachableAndNotSent() throws Exception {
        int port;
        try (SilentServer server = new SilentServer()) {
            port = server.port();
        }

        assertNotSent(failureOf(aServiceAt(port)), "ConnectException");
    }

    @Test
    void name_thatNobodyKnows_isUnreachableAndNotSent() {
        RetrofitImageService service = service(
                "https://nowhere.example",
                new OkHttpClient.Builder()
                        .dns(host -> {
                            throw new UnknownHostException(host);
                        })
                        .build());

        assertNotSent(failureOf(service), "UnknownHostException: nowhere.example");
    }

    @Test
    void handshake_withAServerThatSpeaksNoTls_isUnreachableAndNotSent() throws Exception {
        try (SilentServer server = new SilentServer()) {
            CompletableFuture<Void> answer = CompletableFuture.runAsync(server::answerInPlainText);

            assertNotSent(failureOf(service("https://127.0.0.1:" + server.port(), new OkHttpClient())), "SSL");
            answer.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void upload_whoseFileIsShorterThanItSaid_isBrokenOffWithAnUnknownOutcome() throws Exception {
        assertThat(uploadOf(100, bytes("\u0089PNG\r\n\u001a\n and no more")).delivery())
                .isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void upload_whoseFileIsLongerThanItSaid_isBrokenOffWithAnUnknownOutcome() throws Exception {
        assertThat(uploadOf(20, bytes("\u0089PNG\r\n\u001a\n and much more than that")))
                .isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void upload_anyEnd_closesEveryFile() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        byte[] content = bytes("\u0089PNG\r\n\u001a\n");
        ImageSource source = ImageSource.oneShot(
                "a.png", content.length, () -> new FilterInputStream(new ByteArrayInputStream(content)) {
                    @Override
                    public void close() {
                        closed.countDown();
                    }
                });
        RetrofitImageService service = service(
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

        // the HTTP thread closes it, maybe a moment after the caller has left
        assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static ImageServiceException uploadOf(long length, byte[] content) throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            ImageSource source = ImageSource.oneShot("a.png", length, () -> new ByteArrayInputStream(content));
            V3Generate operation =
                    V3Generate.builder("p").styleReference(source).build();
            ImageServiceException failure = failureWithin(Duration.ofSeconds(20), aService(server), operation);
            assertThat(server.getRequestCount()).isZero(); // it never got a whole one
            return failure;
        }
    }

    private static void assertNotSent(ImageServiceException failure, String cause) {
        assertThat(failure).isInstanceOf(ServiceUnreachableException.class).hasMessageContaining(cause);
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
    }

    private static RetrofitImageService service(String url, OkHttpClient client) {
        return aService(HttpGateway.aiHubMix().withBaseUrl(URI.create(url)))
                .client(client)
                .build();
    }

    private static ImageServiceException failureWithin(
            Duration timeout, RetrofitImageService service, V3Generate operation) {
        CallOptions options = PATIENT.withTimeout(timeout);
        ImageServiceException failure =
                catchThrowableOfType(ImageServiceException.class, () -> service.execute(operation, options));
        assertThat(failure).isNotNull();
        assertHidesKey(failure);
        assertThat(service.toString()).doesNotContain(KEY);
        return failure;
    }

    private static List<InetAddress> await(CountDownLatch never) throws UnknownHostException {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new UnknownHostException();
    }
}
