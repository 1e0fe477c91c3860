package io.github.ideogram4j.retrofit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.CheckedCalls;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.assertj.core.api.Assertions;

/** The constants and factories that the tests of this module share. */
final class Fixtures {
    /** A key that must appear in one header and nowhere else. */
    static final String KEY = "sk-canary-0123456789";

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    static final V3Generate GENERATE = V3Generate.of("a lighthouse");

    /** Options with a timeout that no correct test reaches; it keeps a broken test from hanging. */
    static final CallOptions LONG_TIMEOUT = CallOptions.defaults().withTimeout(Duration.ofSeconds(20));

    private Fixtures() {}

    static HttpGateway aGateway(MockWebServer server) {
        return HttpGateway.aiHubMix().withBaseUrl(server.url("/").uri());
    }

    static RetrofitTransport.Builder aService(HttpGateway gateway) {
        return RetrofitTransport.builder(gateway, () -> KEY).clock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static RetrofitTransport aService(MockWebServer server) {
        return aService(aGateway(server)).build();
    }

    static RetrofitTransport aServiceAt(int port) {
        return aService(HttpGateway.aiHubMix().withBaseUrl(URI.create("http://127.0.0.1:" + port)))
                .build();
    }

    static MockResponse pictures() {
        return new MockResponse().setBody("""
                {"created":"2026-11-20T12:00:00Z","data":[{"url":"https://ideogram.ai/api/images/1.png?exp=1795262400&sig=ab",
                "prompt":"a lighthouse","resolution":"1024x1024","is_image_safe":true,"seed":12345,"style_type":"GENERAL"}]}
                """);
    }

    static ImageBatch generate(RetrofitTransport service) {
        return CheckedCalls.execute(service, GENERATE, LONG_TIMEOUT);
    }

    /** Returns the failure of the call and asserts that it does not contain the key. */
    static ImageServiceException failureOf(RetrofitTransport service) {
        ImageServiceException failure =
                Assertions.catchThrowableOfType(ImageServiceException.class, () -> generate(service));
        assertThat(failure).isNotNull();
        assertHidesKey(failure);
        return failure;
    }

    static void assertHidesKey(ImageServiceException failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        assertThat(trace.toString()).doesNotContain(KEY);
        failure.reply().ifPresent(reply -> {
            assertThat(reply.body()).doesNotContain(KEY);
            assertThat(reply.code() + " " + reply.requestId() + reply).doesNotContain(KEY);
        });
    }

    static GeneratedImage aPictureAt(String url) {
        return picture(Optional.of(url), true, Optional.empty());
    }

    static GeneratedImage picture(Optional<String> url, boolean safe, Optional<Instant> expiresAt) {
        return new GeneratedImage(
                url,
                expiresAt,
                safe,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }
}
