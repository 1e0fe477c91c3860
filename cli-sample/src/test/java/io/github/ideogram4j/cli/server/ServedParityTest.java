package io.github.ideogram4j.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.ServiceBusyException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.fake.ErrorDialect;
import io.github.ideogram4j.fake.FakeTransport;
import io.github.ideogram4j.fake.Outcome;
import io.github.ideogram4j.fake.PictureOutcome;
import io.github.ideogram4j.fake.server.FakeServer;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.CharacterReference;
import io.github.ideogram4j.model.ColorPalette;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.MagicPrompt;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.RenderingSpeed;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.StylePreset;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.LegacyEdit;
import io.github.ideogram4j.operation.LegacyGenerate;
import io.github.ideogram4j.operation.LegacyRemix;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Reframe;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.operation.V3ReplaceBackground;
import io.github.ideogram4j.operation.V3Style;
import io.github.ideogram4j.port.CheckedCalls;
import io.github.ideogram4j.port.Transport;
import io.github.ideogram4j.retrofit.HttpGateway;
import io.github.ideogram4j.retrofit.RetrofitTransport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The HTTP transport gives the same results, pixels and exceptions with the served fake as the fake does in process. */
@Timeout(60)
final class ServedParityTest {
    private static final ImageSource IMAGE = Pictures.file("boat.png", bytes(Pictures.picture(96, 64)));
    private static final ImageSource MASK = Pictures.file("mask.png", bytes(Pictures.mask(96, 64, 96 * 32)));
    private static final CallOptions PATIENT = CallOptions.defaults().withTimeout(Duration.ofSeconds(20));
    private static final CallOptions SHORT = CallOptions.defaults().withTimeout(Duration.ofMillis(300));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private final FakeTransport inProcess = fake();
    private final FakeTransport served = fake();
    private final FakeServer server = FakeServer.start(served);
    private final Transport http = RetrofitTransport.builder(
                    HttpGateway.aiHubMix().withBaseUrl(server.uri()), () -> "sk-test")
            .clock(CLOCK)
            .build();

    private static FakeTransport fake() {
        return FakeTransport.builder().clock(CLOCK).sleeper(duration -> {}).build();
    }

    @AfterEach
    void close() {
        server.close();
    }

    static Stream<Arguments> operations() {
        return all().map(operation -> arguments(operation.name(), operation));
    }

    private static Stream<Operation<?>> all() {
        return Stream.of(
                V3Generate.of("灯台 \"Neon\" \\ 🗼"),
                V3Generate.builder("p")
                        .aspectRatio(AspectRatio.LANDSCAPE_16X10)
                        .numImages(3)
                        .speed(RenderingSpeed.TURBO)
                        .magicPrompt(MagicPrompt.OFF)
                        .style(StyleType.FICTION)
                        .negativePrompt("q")
                        .styleReference(IMAGE)
                        .styleReference(MASK)
                        .character(CharacterReference.of(IMAGE))
                        .build(),
                V3Generate.builder("p")
                        .resolution(new Resolution(512, 1536))
                        .seed(7)
                        .styleCode(new V3Style.Code("00ff00FF"))
                        .styleCode(new V3Style.Code("12345678"))
                        .palette(ColorPalette.of(
                                ColorPalette.WeightedColor.of("#203040", "0.5"), ColorPalette.WeightedColor.of("#abc")))
                        .build(),
                V3Remix.builder(IMAGE, "p").imageWeight(90).build(),
                V3Edit.builder(IMAGE, MASK, "p")
                        .stylePreset(new StylePreset("BAUHAUS"))
                        .build(),
                V3Reframe.of(IMAGE, new Resolution(704, 512 + 640)),
                V3ReplaceBackground.of(IMAGE, "p"),
                LegacyGenerate.builder(ModelId.V_2, "p")
                        .resolution(new Resolution(768, 1232))
                        .palette(ColorPalette.preset("EMBER"))
                        .build(),
                LegacyGenerate.builder(ModelId.V_1_TURBO, "p")
                        .aspectRatio(AspectRatio.LANDSCAPE_16X10)
                        .negativePrompt("q")
                        .build(),
                LegacyRemix.of(ModelId.V_2, IMAGE, "p"),
                LegacyEdit.of(ModelId.V_2_TURBO, IMAGE, MASK, "p"),
                Upscale.builder(IMAGE).prompt("p").resemblance(7).detail(90).build(),
                Upscale.of(IMAGE),
                Describe.of(IMAGE, Describe.Model.V_2));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void answer_isEqual(String name, Operation<?> operation) throws IOException {
        Object expected = CheckedCalls.execute(inProcess, operation, PATIENT);
        Object actual = CheckedCalls.execute(http, operation, PATIENT);

        assertThat(served.received().get(0).parameters())
                .isEqualTo(inProcess.received().get(0).parameters());
        if (expected instanceof ImageBatch batch) {
            assertEqual((ImageBatch) actual, batch);
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }

    private void assertEqual(ImageBatch actual, ImageBatch expected) throws IOException {
        assertThat(actual.created()).isEqualTo(expected.created());
        assertThat(actual.requestId()).isEqualTo(expected.requestId());
        assertThat(actual.images()).hasSameSizeAs(expected.images());
        for (int i = 0; i < actual.images().size(); i++) {
            GeneratedImage one = actual.images().get(i);
            GeneratedImage other = expected.images().get(i);
            assertThat(withoutLink(one)).isEqualTo(withoutLink(other));
            assertThat(picture(http, one)).isEqualTo(picture(inProcess, other));
        }
    }

    private static GeneratedImage withoutLink(GeneratedImage image) {
        return new GeneratedImage(
                Optional.of(String.valueOf(image.url().isPresent())),
                image.expiresAt(),
                image.safe(),
                image.seed(),
                image.resolution(),
                image.upscaledResolution(),
                image.prompt(),
                image.style());
    }

    private static byte[] picture(Transport transport, GeneratedImage image) throws IOException {
        try (InputStream in = transport.open(image, PATIENT)) {
            return in.readAllBytes();
        }
    }

    static Stream<Arguments> outcomes() {
        List<Outcome> outcomes = new ArrayList<>(List.of(
                Outcome.lost(),
                Outcome.unreadable(),
                Outcome.refused(503).withRetryAfter(Duration.ofSeconds(3)),
                Outcome.refused(429).withRetryAfter(Duration.ZERO),
                Outcome.refused(403).withCode("insufficient_user_quota").withRequestId("r-1"),
                Outcome.refused(400).withMessage("灯台 \"q\"")));
        for (int status : new int[] {400, 401, 402, 403, 404, 408, 413, 422, 429, 500, 502, 503, 504}) {
            outcomes.add(Outcome.refused(status).withCode("c"));
        }
        for (ErrorDialect dialect : ErrorDialect.values()) {
            outcomes.add(Outcome.refused(dialect));
        }
        return outcomes.stream().map(outcome -> arguments(outcome));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outcomes")
    void failure_isEqualForEveryOperation(Outcome outcome) {
        all().forEach(operation -> assertFailsEqually(operation, outcome, PATIENT));
    }

    @Test
    void silence_endsEquallyForEveryOperation() {
        all().forEach(operation -> assertFailsEqually(operation, Outcome.silent(), SHORT));
    }

    private void assertFailsEqually(Operation<?> operation, Outcome outcome, CallOptions options) {
        inProcess.next(outcome);
        served.next(outcome);
        ImageServiceException expected = failure(() -> CheckedCalls.execute(inProcess, operation, options));
        ImageServiceException actual = failure(() -> CheckedCalls.execute(http, operation, options));

        assertThat(actual).as(operation.name()).isExactlyInstanceOf(expected.getClass());
        assertThat(actual.delivery()).isEqualTo(expected.delivery());
        assertThat(actual.kind()).isEqualTo(expected.kind());
        assertThat(retryAfter(actual)).isEqualTo(retryAfter(expected));
        if (expected.reply().isPresent()) {
            assertEqual(actual.reply().orElseThrow(), expected.reply().get());
        }
    }

    private static void assertEqual(ServiceReply actual, ServiceReply expected) {
        assertThat(actual.status()).isEqualTo(expected.status());
        expected.code().ifPresent(code -> assertThat(actual.code()).contains(code));
        expected.requestId().ifPresent(id -> assertThat(actual.requestId()).contains(id));
        boolean whole =
                expected.body().isEmpty() || "{<".indexOf(expected.body().charAt(0)) >= 0;
        if (whole) {
            assertThat(actual.body()).isEqualTo(expected.body());
        }
    }

    private static @Nullable Duration retryAfter(ImageServiceException failure) {
        return failure instanceof ServiceBusyException busy ? busy.retryAfter().orElse(null) : null;
    }

    @Test
    void heldBackPictures_areEqual() throws IOException {
        inProcess.next(Outcome.heldBack(0, 2));
        served.next(Outcome.heldBack(0, 2));
        V3Generate three = V3Generate.builder("p").numImages(3).build();

        ImageBatch expected = CheckedCalls.execute(inProcess, three, PATIENT);
        ImageBatch actual = CheckedCalls.execute(http, three, PATIENT);

        assertThat(actual.images()).extracting(GeneratedImage::available).containsExactly(false, true, false);
        for (int i = 0; i < 3; i++) {
            assertThat(withoutLink(actual.images().get(i)))
                    .isEqualTo(withoutLink(expected.images().get(i)));
        }
        assertThat(picture(http, actual.images().get(1)))
                .isEqualTo(picture(inProcess, expected.images().get(1)));
    }

    @ParameterizedTest
    @EnumSource(value = PictureOutcome.class, names = "WHOLE", mode = EnumSource.Mode.EXCLUDE)
    void pictureFailure_isEqual(PictureOutcome outcome) {
        V3Generate operation = V3Generate.of("p");
        GeneratedImage mine =
                CheckedCalls.execute(inProcess, operation, PATIENT).images().get(0);
        GeneratedImage theirs =
                CheckedCalls.execute(http, operation, PATIENT).images().get(0);
        inProcess.nextPicture(outcome);
        served.nextPicture(outcome);

        Throwable expected = pictureFailure(inProcess, mine);
        Throwable actual = pictureFailure(http, theirs);

        if (expected instanceof ImageServiceException failure) {
            assertThat(actual).isExactlyInstanceOf(expected.getClass());
            assertThat(((ImageServiceException) actual).delivery()).isEqualTo(failure.delivery());
        } else { // a slow machine is late already when it opens
            assertThat(actual).isInstanceOfAny(IOException.class, DeadlineExceededException.class);
        }
    }

    private static Throwable pictureFailure(Transport transport, GeneratedImage image) {
        return catchThrowableOfType(Exception.class, () -> {
            try (InputStream in = transport.open(image, SHORT)) {
                in.readAllBytes();
            }
        });
    }

    /** On the wire, a server can only reset a connection that it has accepted, and then nobody knows. */
    @Test
    void unreachable_isAnUnknownOutcomeOverHttp() {
        served.next(Outcome.unreachable());

        ImageServiceException failure = failure(() -> CheckedCalls.execute(http, V3Generate.of("p"), PATIENT));

        assertThat(failure).isExactlyInstanceOf(OutcomeUnknownException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(served.received()).isEmpty();
    }

    private static ImageServiceException failure(ThrowingCallable call) {
        ImageServiceException failure = catchThrowableOfType(ImageServiceException.class, call);
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }

    private static byte[] bytes(ImageSource source) {
        try (InputStream in = source.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
