package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.KEY;
import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aGateway;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.generate;
import static io.github.ideogram4j.retrofit.Fixtures.pictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ideogram4j.call.AuthenticationException;
import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.CheckedCalls;
import io.github.ideogram4j.validation.InvalidRequestException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are refused before anything is sent, and the use of the key. */
class BeforeSendingTest {
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
    @ValueSource(
            strings = {
                "",
                "  ",
                "canary\n",
                "canary\r\nX: y",
                "canary \u007f",
                "canary\u0000",
                "can ary",
                "canary\u00e9"
            })
    void key_invalidInAHeader_isRefusedAndNotInTheMessage(String key) {
        ImageServiceException failure = refused(() -> key);

        assertThat(failure).isInstanceOf(AuthenticationException.class);
        assertThat(failure.getMessage()).doesNotContain("canary").doesNotContain("can ary");
    }

    /** As a supplier that is written in Kotlin may. */
    @Test
    void key_supplierThatThrowsACheckedException_isAnAuthenticationFailure() {
        IOException broken = new IOException("vault");

        ImageServiceException failure = refused(() -> {
            throw BeforeSendingTest.<RuntimeException>unchecked(broken);
        });

        assertThat(failure).isInstanceOf(AuthenticationException.class).hasMessageContaining("IOException");
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(failure).hasSuppressedException(broken);
    }

    @Test
    void key_supplierThatReportsAnInterrupt_isInterrupted() {
        ImageServiceException failure = refused(() -> {
            throw BeforeSendingTest.<RuntimeException>unchecked(new InterruptedException());
        });

        assertThat(failure).isInstanceOf(CallInterruptedException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(Thread.interrupted()).isTrue();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E unchecked(Exception failure) throws E {
        throw (E) failure;
    }

    @Test
    void key_supplierThatFails_isAnAuthenticationFailure() {
        assertThat(refused(() -> {
                    throw new IllegalStateException("vault sealed");
                }))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("IllegalStateException");
    }

    @Test
    void key_ofEachCall_isSuppliedAnew() throws Exception {
        server.enqueue(pictures());
        server.enqueue(pictures());
        Queue<String> keys = new ArrayDeque<>(List.of("first", "second"));
        RetrofitTransport service =
                RetrofitTransport.builder(aGateway(server), keys::remove).build();

        generate(service);
        generate(service);

        assertThat(server.takeRequest().getHeader("Api-Key")).isEqualTo("first");
        assertThat(server.takeRequest().getHeader("Api-Key")).isEqualTo("second");
    }

    @Test
    void key_inInterceptorsOfTheUser_isAbsent() throws Exception {
        server.enqueue(pictures());
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(log, true, "UTF-8");
        OkHttpClient printing = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    print.println(chain.request());
                    return chain.proceed(chain.request());
                })
                .addNetworkInterceptor(chain -> {
                    print.println(chain.request());
                    return chain.proceed(chain.request());
                })
                .build();

        generate(aService(aGateway(server)).client(printing).build());

        assertThat(log.toString("UTF-8")).contains("POST").doesNotContain(KEY);
    }

    @Test
    void request_thatViolatesARule_isNotSent() {
        V3Generate wrong =
                V3Generate.builder("p").aspectRatio(new AspectRatio(7, 5)).build();

        assertThat(refused(wrong)).isInstanceOf(InvalidRequestException.class).hasMessageContaining("7x5");
    }

    @Test
    void file_thatCannotBeOpened_isNamedAndNothingSent() {
        ImageSource gone = ImageSource.oneShot("gone.png", 10, () -> {
            throw new IOException("taken away");
        });

        assertThat(refused(V3Generate.builder("p").styleReference(gone).build()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("style_reference_images: gone.png cannot be read: IOException: taken away");
    }

    private ImageServiceException refused(Supplier<String> key) {
        return refused(RetrofitTransport.builder(aGateway(server), key).build(), V3Generate.of("p"));
    }

    private ImageServiceException refused(Operation<?> operation) {
        return refused(aService(server), operation);
    }

    private ImageServiceException refused(RetrofitTransport service, Operation<?> operation) {
        ImageServiceException failure = catchThrowableOfType(
                ImageServiceException.class, () -> CheckedCalls.execute(service, operation, LONG_TIMEOUT));
        assertThat(failure).isNotNull();
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(server.getRequestCount()).isZero();
        return failure;
    }
}
