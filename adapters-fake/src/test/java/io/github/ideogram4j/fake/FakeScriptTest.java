package io.github.ideogram4j.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.call.RequestRejectedException;
import io.github.ideogram4j.call.SafetyRefusalException;
import io.github.ideogram4j.call.ServiceBusyException;
import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.port.CheckedCalls;
import io.github.ideogram4j.port.Gateway;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripted outcomes and recorded calls; the contract tests the exception of each outcome. */
@Timeout(60)
final class FakeScriptTest {
    private static final V3Generate GENERATE = V3Generate.of("a bridge");

    private final FakeTransport fake = new FakeTransport();

    @Test
    void next_severalOutcomes_areAppliedInOrderAndThenCallsSucceed() {
        fake.next(Outcome.refused(429), Outcome.answered());
        fake.next(Outcome.refused(422));

        assertThat(failure(GENERATE)).isInstanceOf(ServiceBusyException.class);
        assertThat(generate()).isNotNull();
        assertThat(failure(GENERATE)).isInstanceOf(SafetyRefusalException.class);
        assertThat(generate()).isNotNull();
    }

    @Test
    void refused_withDetails_reportsThem() {
        fake.next(Outcome.refused(429)
                .withMessage("ten at once are enough")
                .withCode("inflight_limit")
                .withRequestId("tid-7")
                .withRetryAfter(Duration.ofSeconds(2)));

        ServiceBusyException failure = (ServiceBusyException) failure(GENERATE);

        assertThat(failure).hasMessage("aihubmix answered 429: ten at once are enough");
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(2));
        assertThat(failure.reply().orElseThrow())
                .hasToString("ServiceReply[status=429, requestId=tid-7, code=inflight_limit]")
                .extracting("body")
                .isEqualTo("ten at once are enough");
    }

    @Test
    void refused_byAnotherGateway_namesTheGateway() {
        FakeTransport vendor =
                FakeTransport.builder().gateway(Gateway.ideogram()).build();
        vendor.next(Outcome.refused(400));

        assertThatThrownBy(() -> CheckedCalls.execute(vendor, GENERATE, CallOptions.defaults()))
                .isInstanceOf(RequestRejectedException.class)
                .hasMessageStartingWith(Gateway.ideogram().name() + " answered 400");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 399, 600})
    void refused_statusOutOfRange_throwsIllegalArgument(int status) {
        assertThatThrownBy(() -> Outcome.refused(status))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("status is not of 400 to 599: " + status);
    }

    @Test
    void refused_negativeRetryAfter_throwsIllegalArgument() {
        RefusalOutcome busy = Outcome.refused(503);
        Duration past = Duration.ofSeconds(-1);

        assertThatThrownBy(() -> busy.withRetryAfter(past))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("wait < 0: PT-1S");
    }

    @Test
    void received_afterSomeCalls_listsArrivedCallsWithTheirOptions() {
        CallOptions options = CallOptions.defaults().withExtraParameter("new_field", "yes");
        V3Generate wrong =
                V3Generate.builder("p").aspectRatio(new AspectRatio(5, 7)).build();
        fake.next(Outcome.unreachable(), Outcome.refused(500), Outcome.lost());

        failure(wrong);
        failure(GENERATE);
        failure(V3Generate.of("refused"));
        failure(V3Generate.of("lost"));
        CheckedCalls.execute(fake, V3Generate.of("answered"), options);

        assertThat(fake.received())
                .extracting(ReceivedCall::operation)
                .containsExactly(V3Generate.of("refused"), V3Generate.of("lost"), V3Generate.of("answered"));
        assertThat(fake.received().get(2).options()).isEqualTo(options);
    }

    @Test
    void forget_afterSomeCalls_removesThem() {
        generate();

        fake.forget();

        assertThat(fake.received()).isEmpty();
    }

    @Test
    void silent_interruptedAfterArrival_failsWithUnknownDelivery() throws Exception {
        fake.next(Outcome.silent());
        CompletableFuture<ImageServiceException> failure = new CompletableFuture<>();
        Thread caller = new Thread(() -> failure.complete(failure(GENERATE)));
        caller.start();

        fake.awaitReceived(1);
        caller.interrupt();

        assertThat(failure.get(20, TimeUnit.SECONDS))
                .isInstanceOf(CallInterruptedException.class)
                .extracting(ImageServiceException::delivery)
                .isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void silent_hugeTimeout_canBeInterrupted() throws Exception {
        fake.next(Outcome.silent());
        CallOptions forEver = CallOptions.defaults().withTimeout(Duration.ofSeconds(Long.MAX_VALUE));
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            try {
                CheckedCalls.execute(fake, GENERATE, forEver);
            } catch (RuntimeException e) {
                failure.complete(e);
            }
        });
        caller.start();

        fake.awaitReceived(1);
        caller.interrupt();

        assertThat(failure.get(20, TimeUnit.SECONDS)).isInstanceOf(CallInterruptedException.class);
    }

    @Test
    void transfers_largeFile_areReportedInStepsOnlyIfSent() {
        byte[] noise = new byte[400_000];
        ImageSource file = ImageSource.oneShot("a.png", noise.length, () -> new ByteArrayInputStream(noise));
        List<Long> reported = new ArrayList<>();
        CallOptions options = CallOptions.defaults().withTransfers(new TransferListener() {
            @Override
            public void sent(long bytes, long total) {
                reported.add(bytes);
            }
        });
        fake.next(Outcome.unreachable(), Outcome.lost());

        assertThatThrownBy(() -> CheckedCalls.execute(fake, V3Remix.of(file, "p"), options))
                .isInstanceOf(ImageServiceException.class);
        assertThat(reported).isEmpty();
        assertThatThrownBy(() -> CheckedCalls.execute(fake, V3Remix.of(file, "p"), options))
                .isInstanceOf(ImageServiceException.class);

        assertThat(reported).hasSize(4).startsWith(131_072L, 262_144L, 393_216L).isSorted();
    }

    @Test
    void nextPicture_cutOff_leavesNoFileAndTheNextDownloadSucceeds(@TempDir Path folder) {
        Ideogram ideogram = Ideogram.builder(fake).build();
        GeneratedImage image = generate();
        Path target = folder.resolve("a.png");
        fake.nextPicture(PictureOutcome.CUT_OFF, PictureOutcome.GONE);

        assertThatThrownBy(() -> ideogram.download(image, target))
                .isInstanceOf(PictureUnavailableException.class)
                .hasMessageContaining("as scripted");
        assertThatThrownBy(() -> ideogram.download(image, target))
                .isInstanceOf(PictureUnavailableException.class)
                .hasMessageContaining("the link has expired, as scripted");
        assertThat(folder).isEmptyDirectory();

        assertThat(Files.exists(ideogram.download(image, target))).isTrue();
    }

    @Test
    void nextPicture_heldBackPicture_consumesNoOutcome() {
        fake.next(Outcome.heldBack(0));
        GeneratedImage heldBack = generate();
        fake.nextPicture(PictureOutcome.GONE);

        assertThatThrownBy(() -> fake.open(heldBack, CallOptions.defaults())).hasMessageContaining("held back");
        assertThatThrownBy(() -> fake.open(generate(), CallOptions.defaults())).hasMessageContaining("has expired");
    }

    private GeneratedImage generate() {
        return CheckedCalls.execute(fake, GENERATE, CallOptions.defaults())
                .images()
                .get(0);
    }

    private ImageServiceException failure(V3Generate operation) {
        ImageServiceException failure = catchThrowableOfType(
                ImageServiceException.class, () -> CheckedCalls.execute(fake, operation, CallOptions.defaults()));
        assertThat(failure).isNotNull();
        return failure;
    }
}
