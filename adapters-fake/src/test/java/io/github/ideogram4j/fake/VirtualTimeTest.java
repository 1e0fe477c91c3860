package io.github.ideogram4j.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.call.ServiceBusyException;
import io.github.ideogram4j.fake.time.Latency;
import io.github.ideogram4j.fake.time.VirtualClock;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.policy.InFlightLimit;
import io.github.ideogram4j.policy.RetryPolicy;
import io.github.ideogram4j.port.CheckedCalls;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Latency, limits and links on a virtual clock. */
@Timeout(60)
final class VirtualTimeTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final V3Generate GENERATE = V3Generate.of("a bridge");

    private final VirtualClock clock = VirtualClock.automatic();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void latency_byOperationAndSpeed_movesTheClock() {
        FakeTransport fake = FakeTransport.builder()
                .time(clock)
                .latency(Latency.fixed(Duration.ofSeconds(12))
                        .with("QUALITY", Latency.fixed(MINUTE))
                        .with("describe", Latency.fixed(Duration.ofSeconds(3))))
                .build();

        call(fake, GENERATE);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(12));
        ImageBatch batch =
                call(fake, V3Generate.builder("p").speed(RenderingSpeed.QUALITY).build());

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(72));
        assertThat(batch.created()).contains("2026-01-01T00:01:12Z");
        assertThat(fake.received()).extracting(ReceivedCall::latency).containsExactly(Duration.ofSeconds(12), MINUTE);
    }

    @Test
    void latency_range_dependsOnSeedAndRequestOnly() {
        List<Duration> first = drawn(1);

        assertThat(first)
                .isEqualTo(drawn(1))
                .isNotEqualTo(drawn(2))
                .allSatisfy(time -> assertThat(time).isBetween(Duration.ofSeconds(5), MINUTE))
                .doesNotHaveDuplicates();
        assertThat(first).anyMatch(time -> time.compareTo(Duration.ofSeconds(20)) < 0);
        assertThat(first).anyMatch(time -> time.compareTo(Duration.ofSeconds(45)) > 0);
    }

    private static List<Duration> drawn(long seed) {
        FakeTransport fake = FakeTransport.builder()
                .time(VirtualClock.automatic())
                .latency(Latency.between(Duration.ofSeconds(5), MINUTE, seed))
                .build();
        for (int i = 0; i < 40; i++) {
            call(fake, V3Generate.of("p" + i % 20));
        }
        return fake.received().stream().map(ReceivedCall::latency).toList();
    }

    @Test
    void latency_longerThanTimeout_endsAtTheTimeoutAndIsBilled() {
        FakeTransport fake = FakeTransport.builder()
                .time(clock)
                .latency(Latency.fixed(MINUTE))
                .build();
        Ideogram ideogram = Ideogram.builder(fake)
                .timing(clock.timing())
                .timeout(Duration.ofSeconds(30))
                .build();

        assertThatThrownBy(() -> ideogram.generate(GENERATE)).isInstanceOf(DeadlineExceededException.class);

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(30));
        assertThat(fake.received().get(0).outcome()).isEqualTo("answered, timed out");
        assertThat(fake.ledger().spent()).hasToString("$0.06");
    }

    @Test
    void advance_beyondTheRangeOfTheClock_throwsAndLeavesTheTime() {
        clock.advance(Duration.ofDays(365 * 290));

        assertThatThrownBy(() -> clock.advance(Duration.ofDays(365 * 10))).isInstanceOf(ArithmeticException.class);
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(365 * 290)));
    }

    @Test
    void taking_ofRule_replacesTheLatencyOfTheFake() {
        FakeTransport fake = FakeTransport.builder()
                .time(clock)
                .latency(Latency.fixed(MINUTE))
                .build();
        fake.on(V3Generate.class).taking(Latency.fixed(Duration.ofSeconds(1))).times(1);

        call(fake, GENERATE);
        call(fake, GENERATE);

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(61));
    }

    @Test
    void silent_withinVirtualTime_endsAtTheTimeout() {
        FakeTransport fake = FakeTransport.builder().time(clock).build();
        fake.next(Outcome.silent());

        assertThatThrownBy(() -> call(fake, GENERATE)).isInstanceOf(DeadlineExceededException.class);

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(10)));
        assertThat(fake.received().get(0).latency()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void retry_afterRefusals_waitsInVirtualTime() {
        FakeTransport fake = FakeTransport.builder().time(clock).build();
        fake.next(
                Outcome.refused(429).withRetryAfter(MINUTE),
                Outcome.refused(429).withRetryAfter(MINUTE));
        Ideogram ideogram = Ideogram.builder(fake)
                .timing(clock.timing())
                .timeout(Duration.ofMinutes(10))
                .build();

        ideogram.generate(GENERATE);

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(120));
        assertThat(fake.received()).extracting(ReceivedCall::attempt).containsExactly(1, 2, 3);
    }

    @Test
    void inFlightLimit_twelveAtOnce_refusesTwoUntilOthersEnd() throws Exception {
        VirtualClock manual = VirtualClock.manual();
        FakeTransport fake = FakeTransport.builder()
                .time(manual)
                .latency(Latency.fixed(MINUTE))
                .inFlightLimit(10)
                .build();
        List<CompletableFuture<ImageBatch>> first = start(fake, 10);
        manual.awaitSleepers(10);

        assertThatThrownBy(() -> call(fake, GENERATE))
                .isInstanceOfSatisfying(
                        ServiceBusyException.class,
                        busy -> assertThat(busy.reply().orElseThrow().body())
                                .isEqualTo("{\"error\":\"Too many requests in flight.\","
                                        + "\"reject_reason\":\"inflight_limit\",\"max_inflight_requests\":10}"));
        assertThat(manual.instant()).isEqualTo(START);

        manual.advance(MINUTE);
        for (CompletableFuture<ImageBatch> batch : first) {
            batch.get(20, TimeUnit.SECONDS);
        }
        List<CompletableFuture<ImageBatch>> next = start(fake, 1);
        manual.awaitSleepers(1);
        manual.advance(MINUTE);

        assertThat(next.get(0).get(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(fake.ledger().spent()).hasToString("$0.66");
    }

    @Test
    void inFlightLimit_clientWithItsOwnLimit_isNeverRefused() throws Exception {
        VirtualClock manual = VirtualClock.manual();
        FakeTransport fake = FakeTransport.builder()
                .time(manual)
                .latency(Latency.fixed(MINUTE))
                .inFlightLimit(10)
                .build();
        Ideogram ideogram = Ideogram.builder(fake)
                .limit(InFlightLimit.of(10))
                .retry(RetryPolicy.never())
                .timeout(Duration.ofHours(1))
                .executor(threads)
                .build();
        List<CompletableFuture<ImageBatch>> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(ideogram.submit(GENERATE));
        }
        for (int round = 0; round < 3; round++) {
            manual.awaitSleepers(10);
            manual.advance(MINUTE);
        }
        for (CompletableFuture<ImageBatch> batch : all) {
            batch.get(20, TimeUnit.SECONDS);
        }

        assertThat(fake.received()).extracting(ReceivedCall::outcome).containsOnly("answered");
        assertThat(manual.instant()).isEqualTo(START.plusSeconds(180));
    }

    @Test
    void inFlightLimit_interruptedCall_freesItsPlace() throws Exception {
        VirtualClock manual = VirtualClock.manual();
        FakeTransport fake = FakeTransport.builder()
                .time(manual)
                .latency(Latency.fixed(MINUTE))
                .inFlightLimit(1)
                .build();
        CompletableFuture<ImageBatch> first =
                Ideogram.builder(fake).executor(threads).build().submit(GENERATE);
        manual.awaitSleepers(1);
        first.cancel(true);
        while (fake.received().get(0).outcome().equals("under way")) {
            Thread.onSpinWait();
        }
        CompletableFuture<ImageBatch> second = start(fake, 1).get(0);
        manual.awaitSleepers(1);
        manual.advance(MINUTE);

        assertThat(second.get(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(fake.received().get(0).outcome()).isEqualTo("answered, interrupted");
    }

    @Test
    void rateLimit_thirdCallOfTheMinute_isRefusedUntilTheFirstIsOld() {
        FakeTransport fake =
                FakeTransport.builder().time(clock).rateLimit(2, MINUTE).build();
        call(fake, GENERATE);
        clock.advance(Duration.ofSeconds(10));
        call(fake, GENERATE);
        clock.advance(Duration.ofSeconds(10));

        assertThatThrownBy(() -> call(fake, GENERATE)).isInstanceOfSatisfying(ServiceBusyException.class, busy -> {
            assertThat(busy.retryAfter()).contains(Duration.ofSeconds(40));
            assertThat(busy.reply().orElseThrow().headers()).containsEntry("retry-after", List.of("40"));
        });
        clock.advance(Duration.ofSeconds(39));
        assertThatThrownBy(() -> call(fake, GENERATE)).isInstanceOf(ServiceBusyException.class);
        clock.advance(Duration.ofSeconds(1));

        assertThatCode(() -> call(fake, GENERATE)).doesNotThrowAnyException();
    }

    @Test
    void link_secondBeforeAndAfterItsExpiry_isOpenAndRefused() {
        FakeTransport fake = FakeTransport.builder().time(clock).build();
        clock.advance(Duration.ofMillis(700));
        GeneratedImage image = call(fake, GENERATE).images().get(0);
        long exp = Long.parseLong(image.url().orElseThrow().replaceAll(".*exp=(\\d+)&.*", "$1"));
        GeneratedImage bare = withUrl(image.url().orElseThrow());

        clock.advance(Duration.between(clock.instant(), Instant.ofEpochSecond(exp - 1)));
        assertThat(bytes(fake, image)).isGreaterThan(1000);
        assertThat(bytes(fake, bare)).isGreaterThan(1000);
        clock.advance(Duration.ofSeconds(2));

        assertThat(clock.instant()).isEqualTo(Instant.ofEpochSecond(exp + 1));
        for (GeneratedImage expired : List.of(image, bare)) {
            assertThatThrownBy(() -> bytes(fake, expired))
                    .isInstanceOf(PictureUnavailableException.class)
                    .hasMessageContaining("the link expired at");
        }
    }

    @Test
    void link_changedSignatureOrExpiry_isRefused() {
        FakeTransport fake = new FakeTransport();
        String url = call(fake, GENERATE).images().get(0).url().orElseThrow();
        char last = url.charAt(url.length() - 1);
        String resigned = url.substring(0, url.length() - 1) + (last == '0' ? '1' : '0');
        String prolonged = url.replaceAll("exp=(\\d+)", "exp=9$1");

        assertThat(bytes(fake, withUrl(url))).isPositive();
        for (String changed : List.of(resigned, prolonged, url.replace("&sig", "&gis"))) {
            assertThatThrownBy(() -> bytes(fake, withUrl(changed)))
                    .isInstanceOf(PictureUnavailableException.class)
                    .hasMessageContaining("its expiry or signature was changed");
        }
    }

    @Test
    void link_ofAnotherFakeWithTheSameCall_isRefusedAndPixelsAreEqual() throws IOException {
        FakeTransport one = FakeTransport.builder().time(clock).build();
        FakeTransport two = FakeTransport.builder().time(clock).build();
        GeneratedImage first = call(one, GENERATE).images().get(0);
        GeneratedImage second = call(two, GENERATE).images().get(0);

        assertThatThrownBy(() -> bytes(two, first)).isInstanceOf(PictureUnavailableException.class);
        assertThatThrownBy(() -> bytes(one, second)).isInstanceOf(PictureUnavailableException.class);
        try (InputStream a = one.open(first, CallOptions.defaults());
                InputStream b = two.open(second, CallOptions.defaults())) {
            assertThat(a).hasSameContentAs(b);
        }
    }

    @Test
    void clock_otherZone_showsTheSameInstant() {
        clock.advance(MINUTE);

        assertThat(clock.withZone(ZoneId.of("Asia/Seoul")).instant()).isEqualTo(START.plusSeconds(60));
        assertThat(clock.withZone(ZoneId.of("Asia/Seoul")).getZone()).isEqualTo(ZoneId.of("Asia/Seoul"));
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).hasMessage("step < 0: PT-1S");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void builder_limitsBelowOne_throwIllegalArgument(int limit) {
        FakeTransport.Builder builder = FakeTransport.builder();

        assertThatThrownBy(() -> builder.inFlightLimit(limit)).hasMessage("calls < 1: " + limit);
        assertThatThrownBy(() -> builder.rateLimit(limit, MINUTE)).hasMessage("calls < 1: " + limit);
        assertThatThrownBy(() -> builder.rateLimit(1, Duration.ofSeconds(limit)))
                .hasMessageStartingWith("length <= 0");
        assertThatThrownBy(() -> builder.recordLimit(limit)).hasMessage("calls < 1: " + limit);
    }

    private List<CompletableFuture<ImageBatch>> start(FakeTransport fake, int calls) {
        List<CompletableFuture<ImageBatch>> started = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            started.add(CompletableFuture.supplyAsync(() -> call(fake, GENERATE), threads));
        }
        return started;
    }

    private static ImageBatch call(FakeTransport fake, V3Generate operation) {
        return CheckedCalls.execute(fake, operation, CallOptions.defaults());
    }

    private static GeneratedImage withUrl(String url) {
        return new GeneratedImage(
                Optional.of(url),
                Optional.empty(),
                true,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static int bytes(FakeTransport fake, GeneratedImage image) {
        try (InputStream in = fake.open(image, CallOptions.defaults())) {
            return in.readAllBytes().length;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
