package io.github.ideogram4j.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ideogram4j.call.AuthenticationException;
import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Deadline;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.InsufficientBalanceException;
import io.github.ideogram4j.call.MalformedAnswerException;
import io.github.ideogram4j.call.OutcomeUnknownException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.call.RequestRejectedException;
import io.github.ideogram4j.call.SafetyRefusalException;
import io.github.ideogram4j.call.ServiceBusyException;
import io.github.ideogram4j.call.ServiceReply;
import io.github.ideogram4j.call.ServiceUnreachableException;
import io.github.ideogram4j.call.TransferListener;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.model.AspectRatio;
import io.github.ideogram4j.model.Descriptions;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.model.Resolution;
import io.github.ideogram4j.model.StyleType;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.Operation;
import io.github.ideogram4j.operation.V3Generate;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.validation.InvalidRequestException;
import io.github.ideogram4j.validation.Violation;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that every {@link Transport} passes. The test class of a transport extends it and supplies a {@link Backend};
 * that of an HTTP transport extends {@link HttpTransportContract}.
 */
@Timeout(60)
public abstract class TransportContract {
    /** A timeout that ends a test whose transport hangs; no test of a correct transport waits that long. */
    protected static final CallOptions PATIENT = CallOptions.defaults().withTimeout(Duration.ofSeconds(20));

    protected static final V3Generate GENERATE = V3Generate.of(EveryOperation.PROMPT);

    /** Long enough to connect on a busy machine. */
    private static final Duration SHORT = Duration.ofMillis(500);

    private Backend backend;

    /** A backend that nothing has reached yet; closed after each test. */
    protected abstract Backend start() throws Exception;

    @BeforeEach
    public final void startBackend() throws Exception {
        backend = start();
    }

    @AfterEach
    public final void closeBackend() {
        backend.close();
    }

    // results

    static Stream<Arguments> operations() {
        return EveryOperation.all().stream().map(operation -> arguments(operation.name(), operation));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    public final void execute_anyOperation_returnsResultForOneRequest(String name, Operation<?> operation) {
        Object result = CheckedCalls.execute(backend.transport(), operation, PATIENT);

        if (operation instanceof Describe) {
            assertThat(((Descriptions) result).texts()).isNotEmpty().noneMatch(String::isBlank);
        } else {
            assertThat(((ImageBatch) result).images()).hasSize(1).allMatch(GeneratedImage::available);
        }
        assertThat(backend.calls()).isEqualTo(1);
    }

    @Test
    public final void generate_severalPictures_haveOwnLinksAndSeeds() {
        ImageBatch batch = generate(V3Generate.builder("p").numImages(3).build());

        assertThat(batch.images())
                .hasSize(3)
                .allMatch(GeneratedImage::safe)
                .allMatch(image -> image.seed().isPresent());
        assertThat(batch.images()).extracting(GeneratedImage::url).doesNotHaveDuplicates();
        assertThat(batch.images()).extracting(GeneratedImage::seed).doesNotHaveDuplicates();
        assertThat(backend.calls()).isEqualTo(1);
    }

    @Test
    public final void generate_withSeedAndResolution_returnsWhatWasUsed() {
        Resolution size = new Resolution(704, 1152);

        ImageBatch batch =
                generate(V3Generate.builder("p").seed(12345).resolution(size).build());

        GeneratedImage image = batch.images().get(0);
        assertThat(image.seed()).hasValue(12345);
        assertThat(image.resolution().map(Resolution::parse)).contains(size);
        assertThat(image.prompt()).contains("p");
        assertThat(image.expiresAt()).isPresent();
        assertThat(batch.createdAt()).isPresent();
        assertThat(batch.requestId()).isPresent();
    }

    @Test
    public final void generate_firstPictureHeldBack_returnsOthers() {
        backend.holdBackFirstPicture();

        ImageBatch batch = generate(V3Generate.builder("p").numImages(2).build());

        assertThat(batch.images()).extracting(GeneratedImage::safe).containsExactly(false, true);
        assertThat(batch.images()).extracting(GeneratedImage::available).containsExactly(false, true);
        assertThat(batch.images().get(0).url()).isEmpty();
    }

    @Test
    public final void generate_withExtraParameter_isCarriedOut() {
        CallOptions options = PATIENT.withExtraParameter("new_field", "yes");

        assertThat(CheckedCalls.execute(backend.transport(), GENERATE, options).images())
                .hasSize(1);
    }

    @Test
    public final void execute_requestCheckedForAnotherGateway_isRefusedAndNotSent() {
        CheckedRequest<ImageBatch> foreign = CheckedRequest.of(GENERATE, PATIENT, Gateway.ideogram());

        ImageServiceException failure = failureOf(() -> backend.transport().execute(foreign));

        assertThat(failure)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("checked by the rules of ideogram, which are not those of aihubmix");
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(backend.calls()).isZero();
    }

    @Test
    public final void execute_deadlineHasPassed_sendsNothing() {
        CallOptions late = PATIENT.withDeadline(passed());

        ImageServiceException failure = failureOf(() -> CheckedCalls.execute(backend.transport(), GENERATE, late));

        assertThat(failure).isInstanceOf(DeadlineExceededException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(backend.calls()).isZero();
    }

    @Test
    public final void open_deadlineHasPassed_fails() {
        GeneratedImage image = generate(GENERATE).images().get(0);
        CallOptions late = PATIENT.withDeadline(passed());

        assertThat(failureOf(() -> backend.transport().open(image, late).read()))
                .isInstanceOf(DeadlineExceededException.class);
    }

    private static Deadline passed() {
        long[] nanos = {0};
        Deadline deadline = Deadline.after(Duration.ofSeconds(1), () -> nanos[0]);
        nanos[0] = Duration.ofSeconds(2).toNanos();
        return deadline;
    }

    @Test
    public final void generate_fromManyThreads_returnsOwnAnswerToEach() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<ImageBatch>> calls = new ArrayList<>();
            for (int seed = 0; seed < 40; seed++) {
                V3Generate operation = V3Generate.builder("p").seed(seed).build();
                calls.add(() -> generate(operation));
            }
            List<Long> seeds = new ArrayList<>();
            for (Future<ImageBatch> call : threads.invokeAll(calls)) {
                seeds.add(call.get().images().get(0).seed().orElseThrow());
            }
            assertThat(seeds)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 40).asLongStream().boxed().toList());
        } finally {
            threads.shutdownNow();
        }
        assertThat(backend.calls()).isEqualTo(40);
    }

    // validation

    @Test
    public final void execute_breakingSeveralRules_isRefusedWithAllOfThemBeforeItIsSent() {
        V3Generate wrong = V3Generate.builder("p")
                .aspectRatio(new AspectRatio(5, 7))
                .style(new StyleType("NO_SUCH_STYLE"))
                .build();

        ImageServiceException failure = failureOf(wrong, PATIENT);

        assertThat(failure).isInstanceOf(InvalidRequestException.class);
        assertThat(failure.kind()).isEqualTo(ImageServiceException.Kind.INVALID_REQUEST);
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(((InvalidRequestException) failure).violations())
                .filteredOn(violation -> violation.severity() == Violation.Severity.ERROR)
                .extracting(Violation::field)
                .contains("aspect_ratio", "style_type");
        assertThat(backend.calls()).isZero();
    }

    @Test
    public final void execute_invalidRequest_doesNotAffectNextCall() {
        backend.refuse(Refusal.of(429));

        failureOf(V3Generate.builder("p").aspectRatio(new AspectRatio(5, 7)).build(), PATIENT);

        assertThat(failureOf(GENERATE, PATIENT)).isInstanceOf(ServiceBusyException.class);
    }

    static Stream<Arguments> unreadableFiles() {
        return Stream.of(
                arguments("missing", ImageSource.of(Path.of("no", "such", "file.png"))),
                arguments("not to be opened", ImageSource.oneShot("a.png", 5, () -> {
                    throw new IOException("taken away");
                })),
                arguments("badly behaved", ImageSource.oneShot("a.png", 5, () -> {
                    throw new IllegalStateException("revoked");
                })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadableFiles")
    public final void execute_fileThatCannotBeRead_isNotSent(String name, ImageSource file) {
        ImageServiceException failure = failureOf(V3Remix.of(file, "p"), PATIENT);

        assertThat(failure).isInstanceOf(InvalidRequestException.class).hasMessageContaining("image: ");
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(backend.calls()).isZero();
    }

    @Test
    public final void execute_fileFailsDuringUpload_throwsServiceException() {
        ImageSource file =
                ImageSource.oneShot("a.png", 100_000, () -> new FilterInputStream(EveryOperation.IMAGE.open()) {
                    @Override
                    public int read(byte[] into, int offset, int length) {
                        throw new IllegalStateException("revoked");
                    }
                });

        assertThat(failureOf(V3Remix.of(file, "p"), PATIENT)).isNotNull();
        assertThat(backend.calls()).isZero();
    }

    @Test
    public final void execute_fileShorterThanStated_neverArrives() {
        ImageSource file = ImageSource.oneShot("a.png", 100_000, EveryOperation.IMAGE::open);

        assertThat(failureOf(V3Remix.of(file, "p"), PATIENT)).isNotNull();
        assertThat(backend.calls()).isZero();
    }

    // errors and delivery

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        400,
                        RequestRejectedException.class,
                        ImageServiceException.Kind.INVALID_REQUEST,
                        Delivery.REJECTED),
                refusal(
                        404,
                        RequestRejectedException.class,
                        ImageServiceException.Kind.INVALID_REQUEST,
                        Delivery.REJECTED),
                refusal(
                        413,
                        RequestRejectedException.class,
                        ImageServiceException.Kind.INVALID_REQUEST,
                        Delivery.REJECTED),
                refusal(
                        401,
                        AuthenticationException.class,
                        ImageServiceException.Kind.AUTHENTICATION,
                        Delivery.REJECTED),
                refusal(
                        403,
                        AuthenticationException.class,
                        ImageServiceException.Kind.AUTHENTICATION,
                        Delivery.REJECTED),
                refusal(
                        402,
                        InsufficientBalanceException.class,
                        ImageServiceException.Kind.INSUFFICIENT_BALANCE,
                        Delivery.REJECTED),
                refusal(
                        422,
                        SafetyRefusalException.class,
                        ImageServiceException.Kind.SAFETY_REFUSAL,
                        Delivery.REJECTED),
                refusal(429, ServiceBusyException.class, ImageServiceException.Kind.BUSY, Delivery.REJECTED),
                refusal(503, ServiceBusyException.class, ImageServiceException.Kind.BUSY, Delivery.UNKNOWN),
                refusal(
                        408,
                        OutcomeUnknownException.class,
                        ImageServiceException.Kind.OUTCOME_UNKNOWN,
                        Delivery.UNKNOWN),
                refusal(
                        500,
                        OutcomeUnknownException.class,
                        ImageServiceException.Kind.OUTCOME_UNKNOWN,
                        Delivery.UNKNOWN),
                refusal(
                        502,
                        OutcomeUnknownException.class,
                        ImageServiceException.Kind.OUTCOME_UNKNOWN,
                        Delivery.UNKNOWN),
                refusal(
                        504,
                        OutcomeUnknownException.class,
                        ImageServiceException.Kind.OUTCOME_UNKNOWN,
                        Delivery.UNKNOWN));
    }

    private static Arguments refusal(int status, Class<?> type, ImageServiceException.Kind kind, Delivery delivery) {
        return arguments(status, type, kind, delivery);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    public final void execute_refused_throwsExceptionOfStatus(
            int status, Class<?> type, ImageServiceException.Kind kind, Delivery delivery) {
        backend.refuse(Refusal.of(status));

        ImageServiceException failure = failureOf(GENERATE, PATIENT);

        assertThat(failure).isExactlyInstanceOf(type).hasMessageContaining(Integer.toString(status));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.delivery()).isEqualTo(delivery);
        assertThat(backend.calls()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    public final void execute_refused_keepsReply(int status) {
        backend.refuse(Refusal.of(status));

        ServiceReply reply = failureOf(GENERATE, PATIENT).reply().orElseThrow();

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.requestId()).contains(Refusal.REQUEST_ID);
        assertThat(reply.code()).contains(Refusal.of(status).code());
        assertThat(reply.body()).isNotEmpty();
    }

    @Test
    public final void execute_refusedForLackOfMoney_isNoMatterOfTheKey() {
        backend.refuse(Refusal.of(403).withCode("insufficient_user_quota"));

        assertThat(failureOf(GENERATE, PATIENT)).isExactlyInstanceOf(InsufficientBalanceException.class);
    }

    static Stream<Arguments> waits() {
        return Stream.of(
                arguments(429, Optional.empty(), Delivery.REJECTED),
                arguments(429, Optional.of(Duration.ZERO), Delivery.REJECTED),
                arguments(429, Optional.of(Duration.ofSeconds(7)), Delivery.REJECTED),
                arguments(503, Optional.empty(), Delivery.UNKNOWN),
                arguments(503, Optional.of(Duration.ZERO), Delivery.REJECTED),
                arguments(503, Optional.of(Duration.ofSeconds(7)), Delivery.REJECTED));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("waits")
    public final void execute_busy_reportsRetryAfterAndIsNotSentAgain(
            int status, Optional<Duration> wait, Delivery delivery) {
        backend.refuse(wait.map(Refusal.of(status)::withRetryAfter).orElse(Refusal.of(status)));

        ImageServiceException failure = failureOf(GENERATE, PATIENT);

        assertThat(failure).isInstanceOf(ServiceBusyException.class);
        assertThat(((ServiceBusyException) failure).retryAfter()).isEqualTo(wait);
        assertThat(failure.delivery()).isEqualTo(delivery);
        assertThat(backend.calls()).isEqualTo(1);
    }

    static Stream<Arguments> accidents() {
        return Stream.of(
                accident("unreachable", Backend::disappear, ServiceUnreachableException.class, Delivery.NOT_SENT, 0),
                accident("lost", Backend::loseConnection, OutcomeUnknownException.class, Delivery.UNKNOWN, 1),
                accident("nonsense", Backend::answerNonsense, MalformedAnswerException.class, Delivery.RECEIVED, 1));
    }

    private static Arguments accident(
            String name, Consumer<Backend> what, Class<?> type, Delivery delivery, int arrivals) {
        return arguments(name, what, type, delivery, arrivals);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accidents")
    public final void execute_connectionFault_reportsDeliveryAndIsNotSentAgain(
            String name, Consumer<Backend> what, Class<?> type, Delivery delivery, int arrivals) {
        what.accept(backend);

        ImageServiceException failure = failureOf(GENERATE, PATIENT);

        assertThat(failure).isExactlyInstanceOf(type);
        assertThat(failure.delivery()).isEqualTo(delivery);
        assertThat(backend.calls()).isEqualTo(arrivals);
    }

    @Test
    public final void execute_lostOnAConnectionUsedBefore_isNotSentAgain() {
        generate(GENERATE);
        backend.loseConnection();

        ImageServiceException failure = failureOf(GENERATE, PATIENT);

        assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(backend.calls()).isEqualTo(2);
    }

    @Test
    public final void execute_afterAFailure_worksAgain() {
        backend.loseConnection();
        failureOf(GENERATE, PATIENT);

        assertThat(generate(GENERATE).images()).hasSize(1);
    }

    // interrupt

    @Test
    public final void execute_onAnInterruptedThread_sendsNothingAndKeepsTheFlag() {
        Thread.currentThread().interrupt();

        ImageServiceException failure = failureOf(GENERATE, PATIENT);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isExactlyInstanceOf(CallInterruptedException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
        assertThat(backend.calls()).isZero();
    }

    @Test
    public final void execute_interruptedWhileWaiting_endsInTimeAndKeepsFlag() throws Exception {
        backend.keepSilent();
        Caller caller = Caller.start(() -> generate(GENERATE));
        backend.awaitCall();

        Throwable failure = caller.interrupt();

        assertThat(failure).isExactlyInstanceOf(CallInterruptedException.class);
        assertThat(((ImageServiceException) failure).delivery()).isEqualTo(Delivery.UNKNOWN);
        assertThat(((ImageServiceException) failure).kind()).isEqualTo(ImageServiceException.Kind.INTERRUPTED);
        assertThat(backend.calls()).isEqualTo(1);
    }

    // deadline

    static Stream<Arguments> timeouts() {
        return Stream.of(
                arguments("timeout", CallOptions.defaults().withTimeout(SHORT)),
                arguments("attempt timeout", CallOptions.defaults().withAttemptTimeout(SHORT)),
                arguments("the shorter one", PATIENT.withAttemptTimeout(SHORT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("timeouts")
    public final void execute_noAnswerUntilTimeout_hasUnknownOutcome(String name, CallOptions options)
            throws Exception {
        backend.keepSilent();

        ImageServiceException failure = assertKept(SHORT, () -> failureOf(GENERATE, options));

        assertThat(failure).isExactlyInstanceOf(DeadlineExceededException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.UNKNOWN);
        backend.awaitCall();
        assertThat(backend.calls()).isEqualTo(1);
    }

    // downloads

    @Test
    public final void open_picture_yieldsOneOfTheAnnouncedSize() throws IOException {
        GeneratedImage image = aPicture();

        byte[] bytes = fetch(image, PATIENT);

        ImageHeader header = ImageHeader.read(new ByteArrayInputStream(bytes));
        assertThat(new Resolution(header.width(), header.height()))
                .isEqualTo(Resolution.parse(image.resolution().orElseThrow()));
        assertThat(backend.calls()).isEqualTo(1);
    }

    @Test
    public final void open_sameLinkTwice_yieldsTheSameBytes() throws IOException {
        GeneratedImage image = aPicture();

        assertThat(fetch(image, PATIENT)).isEqualTo(fetch(image, PATIENT));
    }

    @Test
    public final void open_deadLink_isUnavailable() {
        GeneratedImage image = aPicture();
        backend.killLink();

        assertUnavailable(image);
    }

    @Test
    public final void open_pictureHeldBack_isUnavailable() {
        backend.holdBackFirstPicture();

        assertUnavailable(aPicture());
    }

    @Test
    public final void read_pictureCutOff_failsBeforeItsEnd() {
        GeneratedImage image = aPicture();
        backend.cutPictureOff();

        // the latter where a transport has all of it before it hands anything out
        assertThat(catchThrowable(() -> fetch(image, PATIENT)))
                .isInstanceOfAny(IOException.class, PictureUnavailableException.class);
    }

    @Test
    public final void read_pictureThatStalls_endsAtTheTimeout() throws Exception {
        GeneratedImage image = aPicture();
        backend.stallPicture();

        Throwable failure = assertKept(SHORT, () -> catchThrowable(() -> fetch(image, PATIENT.withTimeout(SHORT))));

        // a slow machine is late already when it opens
        assertThat(failure).isInstanceOfAny(IOException.class, DeadlineExceededException.class);
    }

    @Test
    public final void open_hostDoesNotAnswer_endsAtTimeout() throws Exception {
        GeneratedImage image = aPicture();
        backend.keepPictureSilent();

        ImageServiceException failure =
                assertKept(SHORT, () -> failureOf(() -> fetch(image, PATIENT.withTimeout(SHORT))));

        assertThat(failure).isExactlyInstanceOf(DeadlineExceededException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.RECEIVED);
    }

    @Test
    public final void open_onInterruptedThread_isAbortedAndKeepsFlag() {
        GeneratedImage image = aPicture();
        Thread.currentThread().interrupt();

        ImageServiceException failure = failureOf(() -> fetch(image, PATIENT));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isExactlyInstanceOf(CallInterruptedException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.RECEIVED);
    }

    @Test
    public final void read_interruptedWhileStalled_endsInTimeAndKeepsFlag() throws Exception {
        GeneratedImage image = aPicture();
        backend.stallPicture();
        CountDownLatch begun = new CountDownLatch(1);
        Caller caller = Caller.start(() -> {
            try (InputStream in = backend.transport().open(image, PATIENT)) {
                in.read();
                begun.countDown();
                in.readAllBytes();
            }
        });
        backend.awaitDownload();
        // a transport that has all of it before it hands anything out never begins
        begun.await(SHORT.toMillis(), TimeUnit.MILLISECONDS);

        assertThat(caller.interrupt()).isInstanceOfAny(CallInterruptedException.class, InterruptedIOException.class);
    }

    // progress

    @Test
    public final void execute_withFile_reportsBytesSentUpToTotal() throws IOException {
        Progress progress = new Progress();

        CheckedCalls.execute(
                backend.transport(), V3Remix.of(EveryOperation.IMAGE, "p"), PATIENT.withTransfers(progress));

        assertThat(progress.wholeRequest()).isGreaterThanOrEqualTo(EveryOperation.IMAGE.length());
    }

    @Test
    public final void read_picture_reportsBytesReceivedUpToTotal() throws IOException {
        Progress progress = new Progress();

        byte[] bytes = fetch(aPicture(), PATIENT.withTransfers(progress));

        assertThat(progress.wholePicture()).isEqualTo(bytes.length);
    }

    @Test
    public final void execute_listenerThatThrows_isIgnored() throws IOException {
        CallOptions options = PATIENT.withTransfers(new TransferListener() {
            @Override
            public void sent(long bytes, long total) {
                throw new IllegalStateException("sent");
            }

            @Override
            public void received(long bytes, long total) {
                throw new IllegalStateException("received");
            }
        });

        GeneratedImage image = CheckedCalls.execute(backend.transport(), GENERATE, options)
                .images()
                .get(0);

        assertThat(fetch(image, options)).isNotEmpty();
    }

    // shared

    private ImageBatch generate(V3Generate operation) {
        return CheckedCalls.execute(backend.transport(), operation, PATIENT);
    }

    private GeneratedImage aPicture() {
        Resolution small = new Resolution(512, 1536);
        return generate(V3Generate.builder("p").resolution(small).build())
                .images()
                .get(0);
    }

    private byte[] fetch(GeneratedImage image, CallOptions options) throws IOException {
        try (InputStream in = backend.transport().open(image, options)) {
            return in.readAllBytes();
        }
    }

    private void assertUnavailable(GeneratedImage image) {
        ImageServiceException failure = failureOf(() -> fetch(image, PATIENT));
        assertThat(failure).isExactlyInstanceOf(PictureUnavailableException.class);
        assertThat(failure.delivery()).isEqualTo(Delivery.RECEIVED);
    }

    private ImageServiceException failureOf(Operation<?> operation, CallOptions options) {
        return failureOf(() -> CheckedCalls.execute(backend.transport(), operation, options));
    }

    private static ImageServiceException failureOf(ThrowingCallable call) {
        ImageServiceException failure = catchThrowableOfType(ImageServiceException.class, call);
        assertThat(failure).as("a failure").isNotNull();
        return failure;
    }

    /** At the limit or shortly after it. */
    protected static <T> T assertKept(Duration limit, Callable<T> call) throws Exception {
        long start = System.nanoTime();
        T result = call.call();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(limit, limit.plus(Caller.SOON));
        return result;
    }
}
