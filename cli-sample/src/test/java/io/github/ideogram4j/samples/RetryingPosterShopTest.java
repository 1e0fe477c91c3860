package io.github.ideogram4j.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.Outcome;
import io.github.ideogram4j.fake.junit.FakeExtension;
import io.github.ideogram4j.fake.time.VirtualClock;
import io.github.ideogram4j.operation.V3Generate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A test with the JUnit 5 extension. */
// sample: testing-extension
@ExtendWith(FakeExtension.class)
final class RetryingPosterShopTest {
    @Test
    void print_busyTwice_waitsAMinuteAndPaysOnce(
            FakeTransport fake, Ideogram ideogram, VirtualClock clock, @TempDir Path directory) {
        fake.on(V3Generate.class)
                .fail(Outcome.refused(429).withRetryAfter(Duration.ofSeconds(30)))
                .times(2);

        Path poster = new PosterShop(ideogram).print("a jazz night", directory.resolve("poster.png"));

        assertThat(poster).isNotEmptyFile();
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-01T00:01:00Z"));
        fake.assertReceived(V3Generate.of("Poster: a jazz night"));
        fake.ledger().assertSpentAtMost("0.06");
    }
}
// end
