package io.github.ideogram4j.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ideogram4j.Ideogram;
import io.github.ideogram4j.call.AuthenticationException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.InsufficientBalanceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.call.RequestRejectedException;
import io.github.ideogram4j.call.SafetyRefusalException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.ModelId;
import io.github.ideogram4j.model.Resolution;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Additional tests that every HTTP transport passes. A subclass builds the transport, and may replace the test server.
 */
public abstract class HttpTransportContract extends TransportContract {
    /** A key that must be in one header of paid requests and nowhere else. */
    protected static final String KEY = "sk-canary-0123456789";

    private static final ImageSource IMAGE = EveryOperation.IMAGE;
    private static final ImageSource MASK = EveryOperation.MASK;
    private static final String V3 = "/ideogram/v1/ideogram-v3/";

    @SuppressWarnings("NullAway.Init") // started before each test
    private HttpBackend backend;

    /** A transport to AiHubMix at this address, which accepts plain http on the loopback. */
    protected abstract Transport transport(URI gateway, String key);

    /** A server that answers by the handler; started once for the gateway and once for the picture host. */
    protected WireServer serve(WireServer.Handler handler) {
        return LoopbackServer.start(handler);
    }

    @Override
    protected final Backend start() {
        backend = new HttpBackend(this::serve, gateway -> transport(gateway, KEY));
        return backend;
    }

    // requests

    static Stream<Arguments> endpoints() {
        return Stream.of(
                endpoint(V3 + "generate", V3Generate.of("p")),
                endpoint(V3 + "remix", V3Remix.of(IMAGE, "p"), "image"),
                endpoint(V3 + "edit", V3Edit.of(IMAGE, MASK, "p"), "image", "mask"),
                endpoint(V3 + "reframe", V3Reframe.of(IMAGE, new Resolution(1152, 704)), "image"),
                endpoint(V3 + "replace-background", V3ReplaceBackground.of(IMAGE, "p"), "image"),
                endpoint("/ideogram/generate", LegacyGenerate.of(ModelId.V_2, "p")),
                endpoint("/ideogram/remix", LegacyRemix.of(ModelId.V_2, IMAGE, "p"), "image_file"),
                endpoint("/ideogram/edit", LegacyEdit.of(ModelId.V_2, IMAGE, MASK, "p"), "image_file", "mask"),
                endpoint("/ideogram/upscale", Upscale.of(IMAGE), "image_file"),
                endpoint("/ideogram/describe", Describe.of(IMAGE), "image_file"));
    }

    private static Arguments endpoint(String path, Operation<?> operation, String... files) {
        return arguments(path, operation, List.of(files));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    public final void execute_anyOperation_goesToItsEndpoint(String path, Operation<?> operation) {
        WireRequest request = send(operation);

        assertThat(request.method() + " " + request.path()).isEqualTo("POST " + path);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    public final void execute_files_goUnderTheNamesOfTheEndpoint(
            String path, Operation<?> operation, List<String> names) {
        WireRequest request = send(operation);

        assertThat(files(request)).extracting(WirePart::name).containsExactlyElementsOf(names);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    public final void execute_anyOperation_sendsTheKeyInItsHeaderOnly(String path, Operation<?> operation) {
        WireRequest request = send(operation);

        assertThat(request.headers()).containsEntry("api-key", KEY).doesNotContainKey("authorization");
        assertThat(request.toString().replace("api-key=" + KEY, "")).doesNotContain(KEY);
        assertThat(request.text()).doesNotContain(KEY);
    }

    @Test
    public final void execute_file_hasNameTypeAndEveryByte() throws IOException {
        byte[] jpeg = Pictures.jpeg(40, 30);

        WirePart part =
                files(send(Describe.of(Pictures.file("boat.jpg", jpeg)))).get(0);

        assertThat(part.fileName()).contains("boat.jpg");
        assertThat(part.contentType()).contains("image/jpeg");
        assertThat(part.bytes()).isEqualTo(jpeg);
    }

    @Test
    public final void execute_fileWithoutAName_isGivenOne() {
        ImageSource nameless = ImageSource.of(Pictures.png(64, 64, (x, y) -> Pictures.BLACK));

        assertThat(files(send(Upscale.of(nameless))).get(0).fileName())
                .hasValueSatisfying(name -> assertThat(name).isNotBlank());
    }

    @Test
    public final void execute_severalFilesOfAKind_repeatsThePart() {
        WireRequest request = send(V3Generate.builder("p")
                .styleReference(Pictures.file("one.png", png(1)))
                .styleReference(Pictures.file("two.png", png(2)))
                .build());

        assertThat(request.parts("style_reference_images"))
                .extracting(part -> part.fileName().orElse("-"))
                .containsExactly("one.png", "two.png");
        assertThat(files(request)).hasSize(2);
    }

    @Test
    public final void execute_whatIsNotSet_isNotSent() {
        assertThat(send(V3Generate.of("p")).parts()).extracting(WirePart::name).containsExactly("prompt");
        assertThat(send(LegacyGenerate.of(ModelId.V_2, "p")).text().replaceAll("\\s", ""))
                .isIn(
                        "{\"image_request\":{\"prompt\":\"p\",\"model\":\"V_2\"}}",
                        "{\"image_request\":{\"model\":\"V_2\",\"prompt\":\"p\"}}");
        WireRequest upscale = send(Upscale.of(IMAGE));
        assertThat(upscale.parts("image_request")).extracting(WirePart::text).containsExactly("{}");
        assertThat(upscale.parts()).hasSize(2);
    }

    @Test
    public final void execute_parameters_areSpelledAsEndpointDocuments() {
        WireRequest v3 = send(V3Generate.builder("p")
                .aspectRatio(new AspectRatio(16, 10))
                .numImages(2)
                .seed(7)
                .build());
        WireRequest legacy = send(LegacyGenerate.builder(ModelId.V_2, "p")
                .aspectRatio(new AspectRatio(16, 10))
                .seed(7)
                .build());

        assertThat(v3.value("aspect_ratio")).contains("16x10");
        assertThat(v3.value("num_images")).contains("2");
        assertThat(v3.value("seed")).contains("7");
        assertThat(legacy.value("aspect_ratio")).contains("ASPECT_16_10");
        assertThat(legacy.text()).containsPattern("\"seed\"\\s*:\\s*7[,}]");
    }

    @Test
    public final void execute_promptInAnyScript_arrivesUnchanged() {
        String prompt = "夜の灯台 & \"Neon\" 100% \\ é";

        assertThat(send(V3Generate.of(prompt)).value("prompt")).contains(prompt);
    }

    @Test
    public final void execute_extraParameter_arrives() {
        CallOptions options = PATIENT.withExtraParameter("new_field", "yes");

        CheckedCalls.execute(backend.transport(), GENERATE, options);
        CheckedCalls.execute(backend.transport(), LegacyGenerate.of(ModelId.V_2, "p"), options);

        assertThat(backend.callsReceived())
                .extracting(request -> request.value("new_field").orElse("-"))
                .containsExactly("yes", "yes");
    }

    @Test
    public final void execute_progress_countsTheWholeBody() {
        Progress progress = new Progress();

        CheckedCalls.execute(backend.transport(), V3Remix.of(IMAGE, "p"), PATIENT.withTransfers(progress));

        assertThat(progress.wholeRequest()).hasToString(lastCall().headers().get("content-length"));
    }

    // answers

    @Test
    public final void answer_ofSeveralPictures_keepsTheirOrder() {
        ImageBatch batch = answered("{\"data\":[{\"seed\":3},{\"seed\":1},{\"seed\":2}]}");

        assertThat(batch.images())
                .extracting(image -> image.seed().orElseThrow())
                .containsExactly(3L, 1L, 2L);
    }

    @Test
    public final void answer_unknownConstantsAndFields_isRead() {
        ImageBatch batch =
                answered("{\"data\":[{\"style_type\":\"HOLOGRAM\",\"resolution\":\"9999x1\",\"new\":{\"a\":[1]}}],"
                        + "\"new\":[]}");

        GeneratedImage image = batch.images().get(0);
        assertThat(image.style()).contains("HOLOGRAM");
        assertThat(image.resolution()).contains("9999x1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":[{}]}", "{\"data\":[{\"url\":null,\"seed\":null,\"is_image_safe\":null}]}"})
    public final void answer_withoutMostFields_isRead(String answer) {
        GeneratedImage image = answered(answer).images().get(0);

        assertThat(image.available()).isFalse();
        assertThat(image.safe()).isTrue();
        assertThat(image.seed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-11-20T12:00:00Z\"",
                "\"2026-11-20T12:00:00.000000+00:00\"",
                "\"2026-11-20 12:00:00+00:00\"",
                "\"2026-11-20T12:00Z\"",
                "1795176000"
            })
    public final void answer_createdInAnySpelling_isTheSameMoment(String created) {
        assertThat(answered("{\"created\":" + created + ",\"data\":[{}]}").createdAt())
                .contains(Instant.parse("2026-11-20T12:00:00Z"));
    }

    @Test
    public final void answer_linkWithExpiry_hasExpiresAt() {
        ImageBatch batch = answered("{\"data\":[{\"url\":\"https://ideogram.ai/i/1.png?exp=1795262400&sig=ab\"}]}");

        assertThat(batch.images().get(0).expiresAt()).contains(Instant.ofEpochSecond(1_795_262_400));
    }

    @Test
    public final void answer_truncated_isUnreadableAndNotSentAgain() {
        backend.endNext(WireAnswer.Ending.CUT_OFF);

        ImageServiceException failure = failureOf(() -> CheckedCalls.execute(backend.transport(), GENERATE, PATIENT));

        assertThat(failure).isExactlyInstanceOf(MalformedAnswerException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.RECEIVED);
        assertThat(backend.calls()).isEqualTo(1);
    }

    @Test
    public final void answer_thatStalls_endsAtTheTimeoutAndWasReceived() throws Exception {
        backend.endNext(WireAnswer.Ending.STALLED);
        Duration limit = Duration.ofSeconds(1);

        ImageServiceException failure = assertKept(
                limit,
                () -> failureOf(() -> CheckedCalls.execute(backend.transport(), GENERATE, PATIENT.withTimeout(limit))));

        assertThat(failure).isExactlyInstanceOf(DeadlineExceededException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.RECEIVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "<html>OK</html>", "{\"data\":5}"})
    public final void answer_thatIsNone_isUnreadable(String body) {
        backend.answer(WireAnswer.json(200, body));

        ImageServiceException failure = failureOf(() -> CheckedCalls.execute(backend.transport(), GENERATE, PATIENT));

        assertThat(failure).isExactlyInstanceOf(MalformedAnswerException.class);
        assertThat(backend.calls()).isEqualTo(1);
    }

    static Stream<Arguments> dialects() {
        return Stream.of(
                arguments(502, "<html><body>Bad gateway</body></html>", OutcomeUnknownException.class, "502"),
                arguments(401, "", AuthenticationException.class, "401"),
                arguments(422, "{\"error\":\"Failed the check\"}", SafetyRefusalException.class, "Failed the check"),
                arguments(400, "{\"title\":\"Bad\",\"detail\":\"no x\"}", RequestRejectedException.class, "no x"),
                arguments(403, "{\"message\":\"Access denied.\"}", AuthenticationException.class, "Access denied."),
                arguments(
                        403,
                        "{\"error\":{\"message\":\"Your account balance is insufficient.\"}}",
                        InsufficientBalanceException.class,
                        "balance"),
                arguments(
                        429,
                        "{\"error\":\"No money\",\"reject_reason\":\"insufficient_funds\"}",
                        InsufficientBalanceException.class,
                        "No money"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("dialects")
    public final void refusal_inAnyDialect_isUnderstood(int status, String body, Class<?> type, String words) {
        backend.answer(WireAnswer.json(status, body));

        assertThat(failureOf(() -> CheckedCalls.execute(backend.transport(), GENERATE, PATIENT)))
                .isExactlyInstanceOf(type)
                .hasMessageContaining(words);
    }

    @Test
    public final void refusal_thatEchoesTheKey_doesNotShowIt() {
        backend.answer(
                WireAnswer.json(401, "{\"error\":{\"message\":\"bad key " + KEY + "\",\"code\":\"" + KEY + "\"}}"));

        ImageServiceException failure = failureOf(() -> CheckedCalls.execute(backend.transport(), GENERATE, PATIENT));

        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        ServiceReply reply = failure.reply().orElseThrow();
        assertThat(trace + reply.body() + reply.code() + reply + backend.transport())
                .doesNotContain(KEY);
    }

    // damaged pictures

    @ParameterizedTest
    @ValueSource(ints = {8, 60})
    public final void download_pictureThatArrivesDamaged_isNotSaved(int length, @TempDir Path folder) {
        GeneratedImage image = aPicture();
        byte[] damaged = Arrays.copyOf(png(64), length);
        backend.answerPicture(WireAnswer.of(200, "image/png", damaged));
        Path target = folder.resolve("a.png");

        ImageServiceException failure =
                failureOf(() -> Ideogram.builder(backend.transport()).build().download(image, target, PATIENT));

        assertThat(failure).isExactlyInstanceOf(PictureUnavailableException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.RECEIVED);
        assertThat(failure.images()).containsExactly(image);
        assertThat(target).doesNotExist();
        assertThat(folder.resolve("a.png.damaged")).hasBinaryContent(damaged);
    }

    // redirects, and the host of pictures

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    public final void execute_redirected_isNotFollowed(int status) {
        URI elsewhere = backend.gatewayUrl().resolve("/elsewhere");
        backend.answer(WireAnswer.json(status, "{}").withHeader("Location", elsewhere.toString()));

        ImageServiceException failure = failureOf(() -> CheckedCalls.execute(backend.transport(), GENERATE, PATIENT));

        assertThat(failure.delivery()).isIn(Delivery.REJECTED, Delivery.UNKNOWN);
        assertThat(backend.calls()).isEqualTo(1);
    }

    @Test
    public final void open_picture_neverShowsTheKeyToItsHost() throws IOException {
        try (InputStream in = backend.transport().open(aPicture(), PATIENT)) {
            assertThat(in.readAllBytes()).isNotEmpty();
        }

        assertThat(backend.downloadsReceived())
                .hasSize(1)
                .noneMatch(request -> request.toString().contains(KEY));
        assertThat(backend.downloadsReceived().get(0).headers()).doesNotContainKeys("api-key", "authorization");
    }

    @Test
    public final void open_signedLink_isFetchedUnchanged() throws IOException {
        GeneratedImage image = aPicture();

        backend.transport().open(image, PATIENT).close();

        assertThat(image.url().orElseThrow())
                .endsWith(backend.downloadsReceived().get(0).path());
    }

    @Test
    public final void open_redirected_isNotFollowed() {
        GeneratedImage image = aPicture();
        URI elsewhere = backend.gatewayUrl().resolve("/elsewhere");
        backend.answerPicture(WireAnswer.json(302, "").withHeader("Location", elsewhere.toString()));

        ImageServiceException failure =
                failureOf(() -> backend.transport().open(image, PATIENT).close());

        assertThat(failure).isExactlyInstanceOf(PictureUnavailableException.class);
        assertThat(backend.calls()).isEqualTo(1);
        assertThat(backend.downloadsReceived()).hasSize(1);
    }

    // shared

    private WireRequest send(Operation<?> operation) {
        CheckedCalls.execute(backend.transport(), operation, PATIENT);
        return lastCall();
    }

    private WireRequest lastCall() {
        List<WireRequest> calls = backend.callsReceived();
        return calls.get(calls.size() - 1);
    }

    private ImageBatch answered(String body) {
        backend.answer(WireAnswer.json(200, body));
        return CheckedCalls.execute(backend.transport(), GENERATE, PATIENT);
    }

    private GeneratedImage aPicture() {
        return CheckedCalls.execute(backend.transport(), GENERATE, PATIENT)
                .images()
                .get(0);
    }

    private static List<WirePart> files(WireRequest request) {
        return request.parts().stream()
                .filter(part -> part.contentType()
                        .filter(type -> type.startsWith("image/") || type.startsWith("application/octet"))
                        .isPresent())
                .toList();
    }

    private static byte[] png(int width) {
        return Pictures.png(width, 8, (x, y) -> Pictures.BLACK);
    }

    private static ImageServiceException failureOf(ThrowingCallable call) {
        ImageServiceException failure = catchThrowableOfType(ImageServiceException.class, call);
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }
}
