package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.PATIENT;
import static io.github.ideogram4j.retrofit.Fixtures.aGateway;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.failureOf;
import static io.github.ideogram4j.retrofit.Fixtures.generate;
import static io.github.ideogram4j.retrofit.Fixtures.pictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.port.Delivery;
import io.github.ideogram4j.port.ImageServiceException;
import io.github.ideogram4j.port.MalformedAnswerException;
import io.github.ideogram4j.port.OutcomeUnknownException;
import io.github.ideogram4j.port.RequestRejectedException;
import io.github.ideogram4j.port.ServiceBusyException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that would answer every further POST with success, so that none goes unnoticed. */
class OnePostTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("500", status(500), OutcomeUnknownException.class),
                fault("502", status(502), OutcomeUnknownException.class),
                fault("504", status(504), OutcomeUnknownException.class),
                fault("408", status(408), OutcomeUnknownException.class),
                fault("408 at once", status(408).setHeader("Retry-After", "0"), OutcomeUnknownException.class),
                fault("503", status(503), ServiceBusyException.class),
                fault("503 at once", status(503).setHeader("Retry-After", "0"), ServiceBusyException.class),
                fault("303", redirect(303), OutcomeUnknownException.class),
                fault("302", redirect(302), OutcomeUnknownException.class),
                fault("307", redirect(307), RequestRejectedException.class),
                fault("308", redirect(308), RequestRejectedException.class),
                fault("421", status(421), RequestRejectedException.class),
                fault("drop on connect", policy(SocketPolicy.DISCONNECT_AT_START), OutcomeUnknownException.class),
                fault(
                        "drop in request",
                        policy(SocketPolicy.DISCONNECT_DURING_REQUEST_BODY),
                        OutcomeUnknownException.class),
                fault(
                        "drop after request",
                        policy(SocketPolicy.DISCONNECT_AFTER_REQUEST),
                        OutcomeUnknownException.class),
                fault(
                        "drop in answer",
                        policy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY),
                        MalformedAnswerException.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void generate_ambiguousFault_sendsOnePostAndTellsTheDelivery(
            String name, MockResponse fault, Class<? extends ImageServiceException> expected) throws Exception {
        answerOnce(fault);

        assertThat(failureOf(aService(server))).isExactlyInstanceOf(expected);

        assertOnePost();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void generate_userClientThatRetriesAndFollows_stillSendsOnePost(
            String name, MockResponse fault, Class<? extends ImageServiceException> expected) throws Exception {
        answerOnce(fault);
        OkHttpClient eager = new OkHttpClient.Builder()
                .followRedirects(true)
                .retryOnConnectionFailure(true)
                .authenticator((route, response) -> response.request())
                .build();

        assertThat(failureOf(aService(aGateway(server)).client(eager).build())).isExactlyInstanceOf(expected);

        assertOnePost();
    }

    /** Legacy generate is the one operation whose body is no form. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void generate_inJson_sendsOnePostToo(
            String name, MockResponse fault, Class<? extends ImageServiceException> expected) throws Exception {
        answerOnce(fault);

        assertThatThrownBy(() -> aService(server).execute(LegacyGenerate.of(ModelId.V_2, "p"), PATIENT))
                .isExactlyInstanceOf(expected);

        assertOnePost();
    }

    @Test
    void generate_userInterceptorThatSendsAgain_isStoppedBeforeTheSecondPost() throws Exception {
        answerOnce(status(500));
        OkHttpClient stubborn = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    return chain.proceed(chain.request());
                })
                .build();

        ImageServiceException failure =
                failureOf(aService(aGateway(server)).client(stubborn).build());

        assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertOnePost();
    }

    @Test
    void generate_refusedByAuthenticatorOfTheUser_isNotSentAgain() throws Exception {
        answerOnce(status(401));
        OkHttpClient client = new OkHttpClient.Builder()
                .authenticator((route, response) -> response.request()
                        .newBuilder()
                        .header("Authorization", "x")
                        .build())
                .build();

        assertThat(failureOf(aService(aGateway(server)).client(client).build()).delivery())
                .isEqualTo(Delivery.REJECTED);
        assertOnePost();
    }

    @Test
    void generate_droppedOnAPooledConnection_isNotSentAgain() throws Exception {
        server.enqueue(pictures());
        answerOnce(policy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
        RetrofitImageService service = aService(server);
        generate(service);

        assertThat(failureOf(service)).isExactlyInstanceOf(OutcomeUnknownException.class);

        assertThat(server.getRequestCount()).isEqualTo(2);
        assertThat(server.takeRequest().getSequenceNumber()).isZero();
        assertThat(server.takeRequest().getSequenceNumber()).isEqualTo(1); // on the first one's connection
    }

    @Test
    void payingClient_ofAnyBase_doesNotRetry() {
        OkHttpClient eager =
                new OkHttpClient.Builder().retryOnConnectionFailure(true).build();

        assertThat(HttpClients.paying(eager).retryOnConnectionFailure()).isFalse();
    }

    /** The server counts a request a moment after it has dropped the connection. */
    private void assertOnePost() throws InterruptedException {
        assertThat(server.takeRequest(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    private void answerOnce(MockResponse fault) {
        server.enqueue(fault);
        for (int i = 0; i < 5; i++) {
            server.enqueue(pictures());
        }
    }

    private static Arguments fault(String name, MockResponse answer, Class<?> expected) {
        return Arguments.of(name, answer, expected);
    }

    private static MockResponse status(int code) {
        return new MockResponse().setResponseCode(code).setBody("{\"error\":\"no\"}");
    }

    private static MockResponse redirect(int code) {
        return status(code).setHeader("Location", "/elsewhere");
    }

    private static MockResponse policy(SocketPolicy policy) {
        return pictures().setSocketPolicy(policy);
    }
}
