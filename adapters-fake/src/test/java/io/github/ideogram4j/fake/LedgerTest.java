package io.github.ideogram4j.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.RequestRejectedException;
import io.github.ideogram4j.fake.internal.png.PngEncoder;
import io.github.ideogram4j.fake.time.Latency;
import io.github.ideogram4j.fake.time.VirtualClock;
import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import io.github.ideogram4j.port.CheckedCalls;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.pricing.Quote;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls would have cost, and the records of calls. */
final class LedgerTest {
    private static final V3Generate GENERATE = V3Generate.of("a bridge");

    private final FakeTransport fake =
            FakeTransport.builder().time(VirtualClock.automatic()).build();

    @Test
    void ledger_everyOutcome_billsWhatTheServiceCarriedOut() {
        fake.next(
                Outcome.unreachable(),
                Outcome.refused(429),
                Outcome.refused(500).withoutBilling(),
                Outcome.refused(504),
                Outcome.lost(),
                Outcome.silent(),
                Outcome.unreadable(),
                Outcome.heldBack(0),
                Outcome.answered());
        for (int i = 0; i < 9; i++) {
            attempt(GENERATE);
        }

        assertThat(fake.ledger().rows())
                .extracting(row -> row.outcome() + " " + row.each())
                .containsExactly(
                        "refused 429 $0.00",
                        "refused 500, free $0.00",
                        "refused 504 $0.06",
                        "lost $0.06",
                        "silent, timed out $0.06",
                        "unreadable $0.06",
                        "held back [0] $0.06",
                        "answered $0.06");
        assertThat(fake.ledger().spent()).hasToString("$0.36");
        assertThat(fake.received().get(3).cost()).hasToString("$0.06");
        assertThat(fake.received().get(0).cost()).hasToString("$0.00");
    }

    @ParameterizedTest
    @CsvSource({"408,$0.06", "500,$0.06", "502,$0.06", "503,$0.06", "504,$0.06", "400,$0.00", "422,$0.00", "429,$0.00"})
    void ledger_errorStatus_billsWhatTheCallerCannotKnow(int status, String spent) {
        fake.next(Outcome.refused(status));

        attempt(GENERATE);

        assertThat(fake.ledger().spent()).hasToString(spent);
    }

    @Test
    void ledger_503WithRetryAfter_isFree() {
        fake.next(Outcome.refused(503).withRetryAfter(Duration.ofSeconds(1)));

        attempt(GENERATE);

        assertThat(fake.ledger().spent()).hasToString("$0.00");
    }

    @Test
    void sleeper_fails_endsTheCall() {
        FakeTransport failing = FakeTransport.builder()
                .sleeper(time -> {
                    throw new IllegalStateException("no sleep");
                })
                .latency(Latency.fixed(Duration.ofSeconds(1)))
                .build();

        assertThatThrownBy(() -> CheckedCalls.execute(failing, GENERATE, CallOptions.defaults()))
                .hasMessage("no sleep");

        assertThat(failing.received().get(0).outcome()).isEqualTo("answered, failed");
    }

    @Test
    void assertSpentAtMost_more_showsTable() {
        attempt(V3Generate.builder("p").numImages(2).build());
        attempt(V3Generate.builder("q").numImages(2).build());
        attempt(V3ReplaceBackground.builder(picture(), "p")
                .speed(RenderingSpeed.TURBO)
                .build());
        fake.next(Outcome.refused(422));
        attempt(GENERATE);

        assertThatCode(() -> fake.ledger().assertSpentAtMost("0.30")).doesNotThrowAnyException();
        assertThatThrownBy(() -> fake.ledger().assertSpentAtMost("0.29"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        spent $0.27-0.30, the limit is $0.29
                        operation              speed or model  outcome      calls  each        sum
                        v3-generate            DEFAULT         answered     2      $0.12       $0.24
                        v3-replace-background  TURBO           answered     1      $0.03-0.06  $0.03-0.06
                        v3-generate            DEFAULT         refused 422  1      $0.00       $0.00
                        total                                                                  $0.27-0.30
                        prices: aihubmix-2026-11-20""");
    }

    @Test
    void assertSpentAtMost_unlistedPrice_fails() {
        attempt(Describe.of(picture()));

        assertThat(fake.ledger().spent()).isInstanceOf(Quote.Unlisted.class);
        assertThatThrownBy(() -> fake.ledger().assertSpentAtMost("100"))
                .hasMessageStartingWith("spent an unlisted amount, the limit is $100.00; state the missing prices")
                .hasMessageContaining("unlisted");
    }

    @Test
    void ledger_ofAnotherGateway_hasItsPrices() {
        FakeTransport vendor =
                FakeTransport.builder().gateway(Gateway.ideogram()).build();
        CheckedCalls.execute(vendor, Describe.of(picture()), CallOptions.defaults());

        vendor.ledger().assertSpentAtMost("0.01");
        assertThat(vendor.ledger().toString()).contains("describe").endsWith("prices: ideogram-2026-11-16");
    }

    @Test
    void ledger_unreadableUpload_isFree() {
        byte[] text = {1, 2, 3};
        ImageSource unreadable = ImageSource.oneShot("a.png", 3, () -> new ByteArrayInputStream(text));

        assertThatThrownBy(() -> CheckedCalls.execute(fake, V3Remix.of(unreadable, "p"), CallOptions.defaults()))
                .isInstanceOf(RequestRejectedException.class);

        assertThat(fake.ledger().spent()).hasToString("$0.00");
        assertThat(fake.received().get(0).outcome()).isEqualTo("refused 400");
    }

    @Test
    void received_upload_hasItsHashAndSizeAndParameters() throws IOException {
        ImageSource image = picture();
        attempt(V3Remix.builder(image, "p").seed(7).build());

        ReceivedCall call = fake.received().get(0);
        long length = image.length();

        assertThat(call.inputs()).hasSize(1);
        ReceivedCall.Input input = call.inputs().get(0);
        assertThat(input.parameter()).isEqualTo("image");
        assertThat(input.size()).isEqualTo(length);
        assertThat(input.sha256())
                .isEqualTo(Digests.hex(Digests.sha256().digest(image.open().readAllBytes()), 64));
        assertThat(call.parameters())
                .containsEntry("prompt", "p")
                .containsEntry("seed", "7")
                .hasEntrySatisfying(
                        "image",
                        file -> assertThat(file)
                                .contains(length + " bytes, sha256 "
                                        + input.sha256().substring(0, 12)));
        assertThat(call.failure()).isEmpty();
    }

    @Test
    void attempt_equalRequests_areCounted() {
        attempt(GENERATE);
        attempt(V3Generate.of("other"));
        attempt(V3Generate.builder("a bridge").seed(1).build());
        attempt(GENERATE);

        assertThat(fake.received()).extracting(ReceivedCall::attempt).containsExactly(1, 1, 1, 2);
    }

    @Test
    void recordLimit_moreCalls_dropsTheOldestAndBillsAll() throws InterruptedException {
        FakeTransport small = FakeTransport.builder().recordLimit(3).build();
        for (int i = 0; i < 10; i++) {
            CheckedCalls.execute(small, V3Generate.of("p" + i % 5), CallOptions.defaults());
        }

        assertThat(small.received())
                .extracting(call -> call.parameters().get("prompt"))
                .containsExactly("p2", "p3", "p4");
        assertThat(small.droppedCalls()).isEqualTo(7);
        assertThat(small.ledger().spent()).hasToString("$0.60");
        small.awaitReceived(10);
        small.forget();
        assertThat(small.droppedCalls()).isZero();
        assertThat(small.ledger().spent()).hasToString("$0.00");
    }

    @Test
    void attempt_afterItsRecordsWereDropped_countsAnew() {
        FakeTransport small = FakeTransport.builder().recordLimit(1).build();
        for (String prompt : new String[] {"a", "a", "b", "a"}) {
            CheckedCalls.execute(small, V3Generate.of(prompt), CallOptions.defaults());
        }

        assertThat(small.received()).extracting(ReceivedCall::attempt).containsExactly(1);
    }

    @Test
    void received_manyLargeFiles_areNotAllKept() {
        for (int i = 0; i < 9; i++) {
            byte[] large = new byte[9 << 20];
            attempt(V3Remix.of(ImageSource.oneShot("a.png", large.length, () -> new ByteArrayInputStream(large)), "p"));
        }

        assertThat(fake.received()).hasSizeBetween(1, 7);
        assertThat(fake.received().size() + fake.droppedCalls()).isEqualTo(9);
    }

    @Test
    void assertReceived_condition_returnsTheFirstOrShowsTheLatest() {
        attempt(V3Generate.of("a bridge"));
        attempt(V3Generate.of("a boat"));

        ReceivedCall found = fake.assertReceived(
                V3Generate.class, call -> call.promptOptions().prompt().text().startsWith("a "));

        assertThat(found.parameters()).containsEntry("prompt", "a bridge");
        assertThatThrownBy(() -> fake.assertReceived(V3Generate.class, call -> false))
                .isInstanceOf(AssertionError.class)
                .hasMessage("expected a call V3Generate that meets the condition, but of 2 recorded calls the latest of"
                        + " this operation: v3-generate {prompt=a boat}, attempt 1: answered after 0 ms, $0.06");
        assertThatThrownBy(() -> fake.assertReceived(V3Remix.class, call -> true))
                .hasMessageEndingWith("of 2 recorded calls none has this operation");
    }

    @Test
    void assertReceived_operation_showsTheNearestAndItsDifferences() {
        attempt(V3Generate.builder("a boat").seed(1).build());
        attempt(V3Generate.builder("a bridge").seed(2).numImages(2).build());
        attempt(V3Remix.of(picture(), "a bridge"));

        fake.assertReceived(V3Remix.of(picture(), "a bridge"));
        assertThatThrownBy(() -> fake.assertReceived(
                        V3Generate.builder("a bridge").seed(1).numImages(2).build()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "but of 3 recorded calls the nearest: v3-generate {prompt=a bridge, num_images=2,")
                .hasMessageEndingWith("\n  seed: expected '1', was '2'");
        assertThatThrownBy(() -> new FakeTransport().assertReceived(GENERATE))
                .hasMessage("expected a call v3-generate {prompt=a bridge}, but of 0 recorded calls none arrived");
    }

    @ParameterizedTest
    @CsvSource({"-1, amount < 0: '-1'", "free, amount is not a plain decimal number: 'free'"})
    void assertSpentAtMost_noAmount_throwsIllegalArgument(String usd, String message) {
        assertThatThrownBy(() -> fake.ledger().assertSpentAtMost(usd))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private void attempt(Operation<?> operation) {
        try {
            CheckedCalls.execute(fake, operation, CallOptions.defaults());
        } catch (ImageServiceException e) {
            assertThat(e.delivery()).isNotNull();
        }
    }

    private static ImageSource picture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            PngEncoder.encode(new Raster(64, 64), Map.of(), png);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return ImageSource.of(png.toByteArray());
    }
}
