package io.github.ideogram4j.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.ServiceBusyException;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.Outcome;
import io.github.ideogram4j.fake.ReceivedCall;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.policy.RetryPolicy;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An offline test of a failure. */
final class BusyPosterShopTest {
    // sample: scripted
    @Test
    void print_serviceBusy_sendsOnceAndSavesNoFile(@TempDir Path directory) {
        FakeTransport fake = new FakeTransport();
        PosterShop shop =
                new PosterShop(Ideogram.builder(fake).retry(RetryPolicy.never()).build());
        fake.next(Outcome.refused(429).withRetryAfter(Duration.ofSeconds(30)));

        assertThatThrownBy(() -> shop.print("a jazz night", directory.resolve("poster.png")))
                .isInstanceOf(ServiceBusyException.class);

        assertThat(directory).isEmptyDirectory();
        assertThat(fake.received())
                .extracting(ReceivedCall::operation)
                .containsExactly(V3Generate.of("Poster: a jazz night"));
    }
    // end
}
