package io.github.ideogram4j.retrofit;

import static io.github.ideogram4j.retrofit.Fixtures.GENERATE;
import static io.github.ideogram4j.retrofit.Fixtures.KEY;
import static io.github.ideogram4j.retrofit.Fixtures.LONG_TIMEOUT;
import static io.github.ideogram4j.retrofit.Fixtures.aGateway;
import static io.github.ideogram4j.retrofit.Fixtures.aPictureAt;
import static io.github.ideogram4j.retrofit.Fixtures.aService;
import static io.github.ideogram4j.retrofit.Fixtures.failureOf;
import static io.github.ideogram4j.retrofit.Fixtures.generate;
import static io.github.ideogram4j.retrofit.Fixtures.pictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.call.ServiceBusyException;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.port.CheckedCalls;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Authenticator;
import okhttp3.Cache;
import okhttp3.Call;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings of a user's client that could cost money or leak a secret. */
class CustomClientTest {
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
    void callTimeout_ofTheUsersClient_isIgnored() {
        server.enqueue(pictures().setHeadersDelay(600, TimeUnit.MILLISECONDS));
        OkHttpClient hasty =
                new OkHttpClient.Builder().callTimeout(Duration.ofMillis(200)).build();

        assertThat(generate(service(hasty)).images()).hasSize(1);
    }

    @Test
    void authenticator_ofTheUsersClient_isNotUsed() {
        server.enqueue(new MockResponse().setResponseCode(401));
        server.enqueue(new MockResponse().setResponseCode(401));
        AtomicInteger asked = new AtomicInteger();
        Authenticator eager = (route, response) -> {
            asked.incrementAndGet();
            return response.request().newBuilder().header("Authorization", "x").build();
        };
        RetrofitTransport service =
                service(new OkHttpClient.Builder().authenticator(eager).build());

        assertThat(failureOf(service).delivery()).isEqualTo(Delivery.REJECTED);
        assertThatThrownBy(() -> open(service)).isInstanceOf(PictureUnavailableException.class);

        assertThat(asked).hasValue(0);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void interceptor_thatSendsAgain_doesNotHideTheErrorResponse() {
        server.enqueue(new MockResponse()
                .setResponseCode(429)
                .setHeader("Retry-After", "7")
                .setHeader("X-Request-Id", "r-1"));
        server.enqueue(pictures());

        ImageServiceException failure = failureOf(service(intercepting(chain -> {
            chain.proceed(chain.request()).close();
            return chain.proceed(chain.request());
        })));

        assertThat(failure).isInstanceOf(ServiceBusyException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.REJECTED);
        assertThat(failure.reply().orElseThrow().requestId()).contains("r-1");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void interceptor_thatReadsTheBody_isReportedBeforeAnythingIsSent() {
        ImageServiceException failure = failureOf(service(intercepting(chain -> {
            Objects.requireNonNull(chain.request().body()).writeTo(new Buffer());
            return chain.proceed(chain.request());
        })));

        assertThat(failure).hasMessageContaining("an interceptor has read the body");
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void interceptor_withItsOwnHttpStack_leavesTheOutcomeUnknown() {
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
        OkHttpClient own = new OkHttpClient();

        ImageServiceException failure = failureOf(
                service(intercepting(chain -> own.newCall(chain.request()).execute())));

        assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void interceptor_thatReplacesAPaidAnswerByAnError_doesNotHideThePayment() {
        server.enqueue(pictures());

        ImageServiceException failure = failureOf(service(intercepting(
                chain -> chain.proceed(chain.request()).newBuilder().code(429).build())));

        assertThat(failure)
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessage("an interceptor changed the answer 200 into 429"
                        + "; the request may have been carried out and billed");
        assertThat(failure.reply().orElseThrow().status()).isEqualTo(200);
        assertThat(failure.reply().orElseThrow().body()).contains("/api/images/1.png");
    }

    @Test
    void interceptor_thatShortensTheReadTimeout_isOverridden() {
        server.enqueue(pictures().setHeadersDelay(600, TimeUnit.MILLISECONDS));
        RetrofitTransport service = service(intercepting(
                chain -> chain.withReadTimeout(200, TimeUnit.MILLISECONDS).proceed(chain.request())));

        assertThat(CheckedCalls.execute(service, GENERATE, CallOptions.defaults())
                        .images())
                .hasSize(1);
    }

    @Test
    void socketTimeout_beforeAnythingIsSent_isUnreachable() {
        assertThat(failureOf(service(intercepting(chain -> {
                    throw new SocketTimeoutException("timeout");
                }))))
                .isInstanceOf(ServiceUnreachableException.class);
    }

    @Test
    void interceptor_thatChangesTheHost_getsNoKeyAndSendsNothing() throws Exception {
        try (MockWebServer elsewhere = new MockWebServer()) {
            elsewhere.start();
            HttpUrl url = elsewhere.url("/");

            ImageServiceException failure = failureOf(service(intercepting(
                    chain -> chain.proceed(chain.request().newBuilder().url(url).build()))));

            assertThat(failure).hasMessageContaining("redirected the request to");
            assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
            assertThat(elsewhere.getRequestCount()).isZero();
        }
    }

    @Test
    void interceptor_thatReplacesTheRequest_isReportedBeforeAnythingIsSent() {
        ImageServiceException failure = failureOf(service(intercepting(chain -> chain.proceed(new Request.Builder()
                .url(chain.request().url())
                .method(chain.request().method(), chain.request().body())
                .build()))));

        assertThat(failure).hasMessageContaining("removed the tags");
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void interceptor_thatReadsTheRequestOfTheResponse_doesNotSeeTheKey() {
        server.enqueue(pictures());
        List<Headers> seen = new ArrayList<>();
        Interceptor curious = chain -> {
            Response response = chain.proceed(chain.request());
            seen.add(response.request().headers());
            if (response.networkResponse() != null) {
                seen.add(response.networkResponse().request().headers());
            }
            return response;
        };

        generate(service(new OkHttpClient.Builder()
                .addInterceptor(curious)
                .addNetworkInterceptor(curious)
                .build()));

        assertThat(seen).hasSizeGreaterThan(2);
        assertThat(seen.toString()).doesNotContain(KEY);
    }

    @Test
    void credentials_onEveryRequest_areRemovedFromDownloads() throws Exception {
        server.enqueue(new MockResponse().setBody("picture"));
        AtomicInteger asked = new AtomicInteger();
        OkHttpClient client = intercepting(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .header("Api-Key", "canary")
                        .header("Authorization", "canary")
                        .build()))
                .newBuilder()
                .cookieJar(new CookieJar() {
                    @Override
                    public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {}

                    @Override
                    public List<Cookie> loadForRequest(HttpUrl url) {
                        asked.incrementAndGet();
                        return List.of(new Cookie.Builder()
                                .name("a")
                                .value("canary")
                                .domain(url.host())
                                .build());
                    }
                })
                .build();

        open(service(client));

        assertThat(server.takeRequest().getHeaders().toString()).doesNotContain("canary");
        assertThat(asked).hasValue(0);
    }

    @Test
    void cache_ofTheUsersClient_storesNoPicture(@TempDir Path folder) throws Exception {
        server.enqueue(new MockResponse().setBody("picture").setHeader("Cache-Control", "max-age=60"));
        Cache cache = new Cache(folder.toFile(), 1024 * 1024);

        open(service(new OkHttpClient.Builder().cache(cache).build()));

        assertThat(cache.requestCount()).isZero();
        assertThat(cache.size()).isZero();
    }

    @Test
    void dispatcher_ofTheUsersClient_isNotUsed() {
        server.enqueue(pictures());
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdownNow();

        assertThat(generate(service(new OkHttpClient.Builder()
                                .dispatcher(new Dispatcher(closed))
                                .build()))
                        .images())
                .hasSize(1);
    }

    @Test
    void protocolsPingsAndListener_ofTheUsersClient_areUsed() {
        server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)); // the only protocol of this server
        server.enqueue(pictures());
        AtomicInteger recorded = new AtomicInteger();
        OkHttpClient client = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
                .pingInterval(Duration.ofSeconds(5))
                .eventListener(new EventListener() {
                    @Override
                    public void callEnd(Call call) {
                        recorded.incrementAndGet();
                    }
                })
                .build();

        assertThat(generate(service(client)).images()).hasSize(1);

        assertThat(recorded).hasValue(1);
    }

    @Test
    void http2_withoutTls_reusesTheConnection() throws Exception {
        server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        server.enqueue(pictures());
        server.enqueue(pictures());
        RetrofitTransport service = service(new OkHttpClient.Builder()
                .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
                .build());

        assertThat(generate(service).images()).hasSize(1);
        assertThat(generate(service).images()).hasSize(1);

        server.takeRequest();
        assertThat(server.takeRequest().getSequenceNumber()).isEqualTo(1);
    }

    private void open(RetrofitTransport service) throws IOException {
        service.open(aPictureAt(server.url("/i.png").toString()), LONG_TIMEOUT).close();
    }

    private RetrofitTransport service(OkHttpClient client) {
        return aService(aGateway(server)).client(client).build();
    }

    private static OkHttpClient intercepting(Interceptor interceptor) {
        return new OkHttpClient.Builder().addInterceptor(interceptor).build();
    }
}
