package io.github.ideogram4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.Outcome;
import io.github.ideogram4j.fake.server.FakeServer;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.retrofit.HttpGateway;
import io.github.ideogram4j.retrofit.RetrofitTransport;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test of an app with its real HTTP transport. */
final class ServedFakeTest {
    @TempDir
    Path directory;

    // sample: serve-fake
    @Test
    void poster_isPrinted_overHttp() {
        FakeTransport fake = new FakeTransport();
        fake.next(Outcome.refused(429).withRetryAfter(Duration.ofSeconds(0)));
        try (FakeServer server = FakeServer.start(fake)) {
            HttpGateway gateway = HttpGateway.aiHubMix().withBaseUrl(server.uri());
            Transport http = RetrofitTransport.builder(gateway, () -> "any-key").build();
            Ideogram ideogram = Ideogram.builder(http).build();

            Path poster = new PosterShop(ideogram).print("a jazz night", directory.resolve("poster.png"));

            assertThat(poster).isNotEmptyFile();
        }
        assertThat(fake.received()).hasSize(2);
        fake.assertReceived(V3Generate.of("Poster: a jazz night"));
    }
    // end
}
