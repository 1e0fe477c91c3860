package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.GENERATE;
import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.port.CheckedCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls run on the threads of their callers, and so does the code of the user that they call. */
@Timeout(60)
class CallersThreadTest {
    private static final CallOptions SHORT_TIMEOUT = LONG_TIMEOUT.withTimeout(Duration.ofMillis(200));
    private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n");

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private FaultyServer server;

    /** Code of the user that a call runs before anything is sent. */
    enum Code {
        INTERCEPTOR,
        STREAM,
        KEY_SUPPLIER,
        EVENT_LISTENER,
        COOKIE_JAR,
        PROXY_SELECTOR
    }

    @BeforeEach
    void start() throws IOException {
        server = FaultyServer.playing(FaultScript.afterRequest(connection -> {
            server.awaitRelease();
            connection.answer(200, ValidResponses.BATCH);
        }));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void calls_sixtyFourWaiting_needOneThreadOfOurs() throws Exception {
        ExecutorService users = Executors.newFixedThreadPool(64);
        Ideogram ideogram = Ideogram.builder(service(new OkHttpClient()))
                .limit(InFlightLimit.of(64))
                .executor(users)
                .build();
        List<CompletableFuture<ImageBatch>> calls = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            calls.add(ideogram.submit(GENERATE));
        }
        while (server.whole() < 64) {
            Thread.onSpinWait();
        }

        while (!ThreadStacks.ours().equals(List.of("ideogram4j-watchdog"))) {
            Thread.onSpinWait(); // those of an earlier test end after a second
        }

        server.release();
        for (CompletableFuture<ImageBatch> call : calls) {
            assertThat(call.get(20, TimeUnit.SECONDS).images()).hasSize(1);
        }
        users.shutdown();
    }

    @ParameterizedTest
    @EnumSource
    void codeOfTheUser_interruptible_endsAtTheDeadline(Code code) {
        ImageServiceException failure = failureOf(code, this::holdUntilInterrupted, SHORT_TIMEOUT);

        assertThat(failure).isInstanceOf(DeadlineExceededException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertNothingSent(failure);
    }

    @ParameterizedTest
    @EnumSource
    void codeOfTheUser_interruptible_endsAtAnInterruptAndKeepsTheFlag(Code code) throws Exception {
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        CompletableFuture<ImageServiceException> failure = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            failure.complete(failureOf(code, this::holdUntilInterrupted, LONG_TIMEOUT));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        entered.await();

        caller.interrupt();

        assertThat(failure.get(20, TimeUnit.SECONDS)).isInstanceOf(CallInterruptedException.class);
        assertThat(flag.get(20, TimeUnit.SECONDS)).isTrue();
        assertNothingSent(failure.get());
    }

    @ParameterizedTest
    @EnumSource
    void codeOfTheUser_thatIgnoresInterrupts_holdsItsCallAndSendsNothing(Code code) throws Exception {
        CompletableFuture<ImageServiceException> failure = new CompletableFuture<>();
        Thread caller = new Thread(() -> failure.complete(failureOf(code, this::holdUntilReleased, SHORT_TIMEOUT)));
        caller.start();

        interrupted.await();
        assertThat(failure).isNotDone();
        released.countDown();

        assertThat(failure.get(20, TimeUnit.SECONDS)).isInstanceOf(DeadlineExceededException.class);
        assertNothingSent(failure.get());
    }

    static Stream<Arguments> interruptedUploads() {
        return Stream.of(
                Arguments.of(0, new InterruptedIOException()),
                Arguments.of(0, new ClosedByInterruptException()),
                Arguments.of(100_000, new InterruptedIOException()),
                Arguments.of(100_000, new ClosedByInterruptException()));
    }

    /** Some streams clear the interrupt flag. */
    @ParameterizedTest
    @MethodSource("interruptedUploads")
    void upload_thatReportsAnInterrupt_isNoBrokenFile(int length, IOException report) {
        V3Generate operation = V3Generate.builder("a lighthouse")
                .styleReference(ImageSource.oneShot("a.png", length + 1, () -> new FailingStream(length, report)))
                .build();

        ImageServiceException failure = failureOf(service(new OkHttpClient()), operation, LONG_TIMEOUT);

        assertThat(failure).isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void deadline_beforeTheSocketExists_opensNoConnection() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        try (SilentServer silent = new SilentServer()) { // a TLS handshake with it lasts for ever
            OkHttpClient client = new OkHttpClient.Builder()
                    .eventListener(new EventListener() {
                        @Override
                        public void canceled(Call call) {
                            cancelled.countDown();
                        }
                    })
                    .socketFactory(new CountingSocketFactory() {
                        @Override
                        public Socket createSocket() {
                            awaitUninterruptibly(cancelled);
                            return super.createSocket();
                        }
                    })
                    .build();
            RetrofitTransport service = aService(
                            HttpGateway.aiHubMix().withBaseUrl(URI.create("https://127.0.0.1:" + silent.port())))
                    .client(client)
                    .build();

            ImageServiceException failure = failureOf(service, GENERATE, SHORT_TIMEOUT);

            assertThat(failure).isInstanceOf(DeadlineExceededException.class);
            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        }
    }

    private void assertNothingSent(ImageServiceException failure) {
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(server.posts()).isZero();
    }

    private void holdUntilInterrupted() {
        entered.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void holdUntilReleased() {
        awaitUninterruptibly(released);
    }

    private void awaitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        }
    }

    private ImageServiceException failureOf(Code code, Runnable hold, CallOptions options) {
        OkHttpClient.Builder client = new OkHttpClient.Builder();
        V3Generate.Builder operation = V3Generate.builder("a lighthouse");
        Supplier<String> key = () -> "test-key";
        switch (code) {
            case INTERCEPTOR ->
                client.addInterceptor(chain -> {
                    hold.run();
                    return chain.proceed(chain.request());
                });
            case STREAM ->
                operation.styleReference(ImageSource.oneShot("a.png", PNG.length, () -> {
                    hold.run();
                    return new ByteArrayInputStream(PNG);
                }));
            case KEY_SUPPLIER ->
                key = () -> {
                    hold.run();
                    return "test-key";
                };
            case EVENT_LISTENER -> client.eventListener(new HoldingEventListener(hold));
            case COOKIE_JAR -> client.cookieJar(new HoldingCookieJar(hold));
            case PROXY_SELECTOR -> client.proxySelector(new HoldingProxySelector(hold));
        }
        RetrofitTransport service =
                RetrofitTransport.builder(gateway(), key).client(client.build()).build();
        return failureOf(service, operation.build(), options);
    }

    private static ImageServiceException failureOf(
            RetrofitTransport service, V3Generate operation, CallOptions options) {
        return catchThrowableOfType(
                ImageServiceException.class, () -> CheckedCalls.execute(service, operation, options));
    }

    private RetrofitTransport service(OkHttpClient client) {
        return aService(gateway()).client(client).build();
    }

    private HttpGateway gateway() {
        return HttpGateway.aiHubMix().withBaseUrl(URI.create("http://127.0.0.1:" + server.port()));
    }

    private static final class HoldingEventListener extends EventListener {
        private final Runnable hold;

        HoldingEventListener(Runnable hold) {
            this.hold = hold;
        }

        @Override
        public void callStart(Call call) {
            hold.run();
        }
    }

    private static final class FailingStream extends InputStream {
        private final IOException failure;
        private int left;

        FailingStream(int length, IOException failure) {
            this.left = length;
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            left--;
            if (left < 0) {
                throw failure;
            }
            return 0;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            into[offset] = (byte) read();
            return 1;
        }
    }

    private record HoldingCookieJar(Runnable hold) implements CookieJar {
        @Override
        public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {}

        @Override
        public List<Cookie> loadForRequest(HttpUrl url) {
            hold.run();
            return List.of();
        }
    }

    private static final class HoldingProxySelector extends ProxySelector {
        private final Runnable hold;

        HoldingProxySelector(Runnable hold) {
            this.hold = hold;
        }

        @Override
        public List<Proxy> select(URI uri) {
            hold.run();
            return List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    }
}
