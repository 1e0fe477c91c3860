package io.github.ideogram4j.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.fake.time.Latency;
import io.github.ideogram4j.fake.time.VirtualClock;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.port.CheckedCalls;
import io.github.ideogram4j.pricing.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads share a fake; two fakes share nothing. */
@Timeout(120)
final class ConcurrentCallsTest {
    private static final int THREADS = 16;
    private static final int CALLS = 1_250; // of each thread

    @Test
    void calls_20000OfSixteenThreads_areAllRecordedAndBilled() throws Exception {
        VirtualClock clock = VirtualClock.automatic();
        FakeTransport fake = FakeTransport.builder()
                .time(clock)
                .latency(Latency.between(Duration.ofSeconds(1), Duration.ofMinutes(1), 5))
                .inFlightLimit(THREADS)
                .recordLimit(500)
                .build();
        FakeTransport bystander = FakeTransport.builder().time(clock).build();
        fake.on(V3Generate.class).chance(20, 9).fail(Outcome.refused(429));
        fake.on("v3-generate").times(1_000).fail(Outcome.lost());

        int refused = run(fake);

        assertThat(fake.received()).hasSize(500);
        assertThat(fake.droppedCalls()).isEqualTo(THREADS * CALLS - 500);
        assertThat(fake.ledger().rows())
                .extracting(Ledger.Row::outcome)
                .containsExactlyInAnyOrder("answered", "refused 429", "lost");
        assertThat(calls(fake, "refused 429") + calls(fake, "lost")).isEqualTo(refused);
        assertThat(calls(fake, "refused 429")).isBetween(3_500, 4_500);
        assertThat(calls(fake, "lost")).isEqualTo(1_000);
        assertThat(calls(fake, "answered")).isEqualTo(THREADS * CALLS - refused);
        assertThat(fake.ledger().spent().high())
                .contains(Money.of("0.06").times(THREADS * CALLS - calls(fake, "refused 429")));
        fake.close();
        // every place in flight is free again
        assertThat(fake.received()).noneMatch(call -> call.outcome().equals("under way"));
        assertThat(bystander.received()).isEmpty();
        assertThat(bystander.ledger().rows()).isEmpty();
    }

    /** Returns the number of failed calls. */
    private static int run(FakeTransport fake) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            String prompt = "p" + thread % 4;
            work.add(() -> failures(fake, prompt));
        }
        int failures = 0;
        for (Future<Integer> done : threads.invokeAll(work, 100, TimeUnit.SECONDS)) {
            failures += done.get();
        }
        threads.shutdown();
        return failures;
    }

    private static int failures(FakeTransport fake, String prompt) {
        int failures = 0;
        for (int i = 0; i < CALLS; i++) {
            try {
                CheckedCalls.execute(fake, V3Generate.of(prompt), CallOptions.defaults());
            } catch (ImageServiceException e) {
                failures++;
            }
        }
        return failures;
    }

    private static int calls(FakeTransport fake, String outcome) {
        return fake.ledger().rows().stream()
                .filter(row -> row.outcome().equals(outcome))
                .mapToInt(Ledger.Row::calls)
                .sum();
    }
}
