package io.github.ideogram4j.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ideogram4j.call.AuthenticationException;
import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.CheckedCalls;
import io.github.ideogram4j.port.Gateway;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that are specific to {@code java.net.http}; the others are in {@link JdkHttpTransportContractTest}. */
final class JdkHttpTransportTest {
    private static final URI GATEWAY = URI.create("https://gateway.example/ideogram/");
    private static final V3Generate GENERATE = V3Generate.of("p");

    /** Accepts one connection, sends nothing, and records when the client connects and disconnects. */
    private static final class SilentServer implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CompletableFuture<Boolean> hungUp = CompletableFuture.supplyAsync(this::listen);

        SilentServer() throws IOException {}

        private boolean listen() {
            try (Socket connection = socket.accept()) {
                InputStream in = connection.getInputStream();
                while (in.read() >= 0) {
                    reached.countDown();
                }
            } catch (IOException e) {
                // a reset is a disconnect too
            }
            return true;
        }

        JdkHttpTransport transport() {
            URI url = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
            return new JdkHttpTransport(url, Gateway.aiHubMix(), () -> "k");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Test
    void execute_interrupted_closesConnection() throws Exception {
        try (SilentServer server = new SilentServer()) {
            CompletableFuture<ImageServiceException> failure = new CompletableFuture<>();
            Thread caller = new Thread(() -> failure.complete(failureOf(server.transport(), CallOptions.defaults())));
            caller.start();
            server.reached.await();

            caller.interrupt();

            assertThat(failure.get(10, TimeUnit.SECONDS)).isInstanceOf(CallInterruptedException.class);
            assertThat(server.hungUp.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void execute_deadlinePassed_closesConnection() throws Exception {
        try (SilentServer server = new SilentServer()) {
            CallOptions options = CallOptions.defaults().withTimeout(Duration.ofMillis(300));

            assertThat(failureOf(server.transport(), options)).isInstanceOf(DeadlineExceededException.class);
            assertThat(server.hungUp.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void attempt_bodyRequestedTwice_returnsItOnce() throws IOException {
        Attempt attempt = new Attempt(CallOptions.defaults());

        assertThat(attempt.start(content()).read()).isEqualTo(7);
        assertThat(attempt.start(content()).read()).isEqualTo(-1);
    }

    @Test
    void attempt_reportedNotSent_sendsNothingAfterwards() throws IOException {
        Attempt attempt = new Attempt(CallOptions.defaults());

        ImageServiceException failure = attempt.failure(new IOException("no route"));

        assertThat(failure).isInstanceOf(ServiceUnreachableException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(attempt.start(content()).read()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "s3cret\r\nHost: elsewhere", "s3cret with space", "s\u00e9cret"})
    void execute_invalidKey_isNotShown(String key) {
        JdkHttpTransport transport = new JdkHttpTransport(GATEWAY, Gateway.aiHubMix(), () -> key);

        ImageServiceException failure = failureOf(transport, CallOptions.defaults());

        assertThat(failure).isInstanceOf(AuthenticationException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(failure).hasMessageNotContaining("cret");
    }

    @Test
    void execute_keySupplierFails_reportsIt() {
        JdkHttpTransport transport = new JdkHttpTransport(GATEWAY, Gateway.aiHubMix(), () -> {
            throw new IllegalStateException("vault is sealed for s3cret");
        });

        assertThat(failureOf(transport, CallOptions.defaults()))
                .isInstanceOf(AuthenticationException.class)
                .hasMessage("the key supplier failed: IllegalStateException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://gateway.example/", "ftp://gateway.example/", "http://127.0.0.1.example/", "/ideogram"})
    void constructor_unsafeGateway_isRefused(String url) {
        assertThatThrownBy(() -> new JdkHttpTransport(URI.create(url), Gateway.aiHubMix(), () -> "k"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pictures.example/1.png",
                "https://127.0.0.1/1.png",
                "https://169.254.169.254/latest",
                "https://[fe80::1]/1.png",
                "https://localhost/1.png",
                "ftp://pictures.example/1.png",
                "https:///1.png",
                "not a link"
            })
    void open_unsafeLink_isNotFollowed(String link) {
        JdkHttpTransport transport = new JdkHttpTransport(GATEWAY, Gateway.aiHubMix(), () -> "k");

        assertThatThrownBy(() -> transport.open(image(link), CallOptions.defaults()))
                .isInstanceOf(PictureUnavailableException.class)
                .hasMessageStartingWith("picture's link is");
    }

    private static GeneratedImage image(String link) {
        Optional<String> none = Optional.empty();
        return new GeneratedImage(
                Optional.of(link), Optional.empty(), true, OptionalLong.empty(), none, none, none, none);
    }

    private static InputStream content() {
        return new ByteArrayInputStream(new byte[] {7});
    }

    private static ImageServiceException failureOf(JdkHttpTransport transport, CallOptions options) {
        return catchThrowableOfType(
                ImageServiceException.class, () -> CheckedCalls.execute(transport, GENERATE, options));
    }
}
