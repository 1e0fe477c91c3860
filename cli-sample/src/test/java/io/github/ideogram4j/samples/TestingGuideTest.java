package io.github.ideogram4j.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.call.SafetyRefusalException;
import io.github.ideogram4j.call.ServiceBusyException;
import io.github.ideogram4j.fake.ErrorDialect;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.Outcome;
import io.github.ideogram4j.fake.junit.FakeExtension;
import io.github.ideogram4j.fake.time.Latency;
import io.github.ideogram4j.fake.time.VirtualClock;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.policy.RetryPolicy;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The samples of the guide to tests. */
@Timeout(60)
final class TestingGuideTest {
    // sample: testing-settings
    @RegisterExtension
    static final FakeExtension FAKE = FakeExtension.of(clock -> FakeTransport.builder()
            .time(clock)
            .latency(Latency.between(Duration.ofSeconds(5), Duration.ofSeconds(20), 1)
                    .with("QUALITY", Latency.fixed(Duration.ofSeconds(60))))
            .inFlightLimit(10)
            .build());
    // end

    // sample: testing-timeout
    @Test
    void generate_slowerThanTheTimeout_isBilledAllTheSame(FakeTransport fake, Ideogram ideogram) {
        Ideogram impatient = ideogram.withTimeout(Duration.ofSeconds(30));
        V3Generate slow =
                V3Generate.builder("a bridge").speed(RenderingSpeed.QUALITY).build();

        assertThatThrownBy(() -> impatient.generate(slow)).isInstanceOf(DeadlineExceededException.class);

        assertThat(fake.received().get(0).outcome()).isEqualTo("answered, timed out");
        assertThat(fake.ledger().spent()).hasToString("$0.09");
    }
    // end

    // sample: testing-plain
    @Test
    void generate_forbiddenPrompt_isRefused() {
        VirtualClock clock = VirtualClock.automatic();
        try (FakeTransport fake = FakeTransport.builder().time(clock).build()) {
            fake.onAny().promptContaining("blood").fail(Outcome.refused(ErrorDialect.VENDOR_SAFETY));
            Ideogram ideogram = Ideogram.builder(fake).timing(clock.timing()).build();

            assertThatThrownBy(() -> ideogram.generate(V3Generate.of("a bloody knife")))
                    .isInstanceOf(SafetyRefusalException.class);
        }
    }
    // end

    // sample: testing-in-flight
    @Test
    void generate_eleventhAtOnce_isRefused() throws Exception {
        VirtualClock clock = VirtualClock.manual();
        FakeTransport fake = FakeTransport.builder()
                .time(clock)
                .latency(Latency.fixed(Duration.ofSeconds(60)))
                .inFlightLimit(10)
                .build();
        Ideogram first = Ideogram.builder(fake).build();
        Ideogram second = Ideogram.builder(fake).retry(RetryPolicy.never()).build();

        CompletableFuture<?>[] ten = new CompletableFuture<?>[10];
        for (int i = 0; i < ten.length; i++) {
            ten[i] = first.submit(V3Generate.of("poster " + i));
        }
        clock.awaitSleepers(10);
        assertThatThrownBy(() -> second.generate(V3Generate.of("one more"))).isInstanceOf(ServiceBusyException.class);
        clock.advance(Duration.ofSeconds(60));

        CompletableFuture.allOf(ten).get(20, TimeUnit.SECONDS);
    }
    // end

    // sample: testing-expiry
    @Test
    void open_dayAfter_failsAndTheAppMustGenerateAgain(FakeTransport fake, Ideogram ideogram, VirtualClock clock) {
        GeneratedImage image =
                ideogram.generate(V3Generate.of("a bridge")).images().get(0);

        clock.advance(Duration.ofHours(25));

        assertThatThrownBy(() -> fake.open(image, CallOptions.defaults()))
                .isInstanceOf(PictureUnavailableException.class)
                .hasMessageContaining("the link expired");
    }
    // end

    // sample: testing-mockito
    @Test
    void generate_overMock_returnsWhatTheTestSays() {
        ImageBatch none = new ImageBatch(List.of(), Optional.empty(), Optional.empty());
        Transport transport = mock(Transport.class);
        when(transport.gateway()).thenReturn(Gateway.aiHubMix());
        when(transport.<ImageBatch>execute(any())).thenReturn(none);

        ImageBatch batch = Ideogram.builder(transport).build().generate(V3Generate.of("a bridge"));

        assertThat(batch.images()).isEmpty();
    }
    // end
}
