package io.github.ideogram4j.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Deadline;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.fake.internal.drawing.Rgb;
import io.github.ideogram4j.fake.internal.scene.TestRasters;
import io.github.ideogram4j.fixture.PngFixture;
import io.github.ideogram4j.image.ImageHeader;
import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.image.PngFile;
import io.github.ideogram4j.image.Raster;
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
import io.github.ideogram4j.port.CheckedCalls;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.validation.InvalidRequestException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FakeTransportTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final List<Integer> PIXELS_90_BY_60 =
            IntStream.range(0, 90 * 60).boxed().toList();

    private final MovableClock clock = new MovableClock();
    private final FakeTransport service = FakeTransport.builder().clock(clock).build();

    static Stream<V3Generate> everyV3Ratio() {
        return AspectRatio.v3().stream()
                .map(ratio -> V3Generate.builder("a bridge").aspectRatio(ratio).build());
    }

    @ParameterizedTest
    @MethodSource("everyV3Ratio")
    void generate_everyRatio_hasTheAnnouncedSize(V3Generate operation) throws IOException {
        GeneratedImage image = only(operation);

        Resolution announced = Resolution.parse(image.resolution().orElseThrow());
        AspectRatio ratio = operation.size().aspectRatio().orElseThrow();
        ImageHeader header = header(image);
        assertThat(header.width()).isEqualTo(announced.width());
        assertThat(header.height()).isEqualTo(announced.height());
        assertThat(Resolution.v3()).contains(announced);
        assertThat(announced.width() * 1000L / announced.height())
                .isCloseTo(ratio.width() * 1000L / ratio.height(), within(5L));
    }

    @Test
    void generate_resolution_hasThatSize() throws IOException {
        Resolution size = new Resolution(832, 960);
        V3Generate v3 = V3Generate.builder("a bridge").resolution(size).build();
        LegacyGenerate legacy = LegacyGenerate.builder(ModelId.V_2, "a bridge")
                .resolution(new Resolution(640, 1024))
                .build();

        assertThat(size(v3)).isEqualTo("832x960");
        assertThat(size(legacy)).isEqualTo("640x1024");
    }

    @Test
    void generate_legacyTallRatio_hasTheRecordedSize() throws IOException {
        LegacyGenerate tall = LegacyGenerate.builder(ModelId.V_1, "a bridge")
                .aspectRatio(AspectRatio.parse("10x16"))
                .build();

        assertThat(size(tall)).isEqualTo("768x1232");
    }

    @Test
    void generate_sameRequestInAnotherServiceOfThisJvm_givesTheSameBytes() throws IOException {
        V3Generate operation = V3Generate.builder("a bridge").seed(7).build();

        byte[] here = bytes(only(operation));
        FakeTransport other = new FakeTransport();
        GeneratedImage there = CheckedCalls.execute(other, operation, CallOptions.defaults())
                .images()
                .get(0);

        try (InputStream in = other.open(there, CallOptions.defaults())) {
            assertThat(in.readAllBytes()).isEqualTo(here);
        }
    }

    /** The digest was computed before the encoder used the JDK's deflate. */
    @Test
    void generate_fixedRequest_hasTheSamePixelsOnEveryJvm() throws IOException {
        V3Generate operation = V3Generate.builder("A caf\u00E9 by the sea")
                .aspectRatio(AspectRatio.parse("16x9"))
                .seed(8)
                .build();

        assertThat(TestRasters.sha256(pixels(only(operation))))
                .isEqualTo("c6350c83fe9063ca52c30541ceb89d08f5b7a31d14fa5e2b91e604227cac5f4c");
    }

    @Test
    void generate_anotherSeedOrParameter_givesAnotherPicture() throws IOException {
        V3Generate.Builder bridge = V3Generate.builder("a bridge");
        List<String> pictures = List.of(
                digest(bridge.seed(7).build()),
                digest(bridge.seed(8).build()),
                digest(bridge.seed(8).negativePrompt("fog").build()),
                digest(V3Generate.builder("a brigde").seed(7).build()));

        assertThat(pictures).doesNotHaveDuplicates();
    }

    @Test
    void generate_severalWithoutSeed_areDifferent() throws IOException {
        ImageBatch batch = CheckedCalls.execute(
                service, V3Generate.builder("a bridge").numImages(3).build(), CallOptions.defaults());

        assertThat(batch.images()).extracting(image -> image.seed().getAsLong()).doesNotHaveDuplicates();
        assertThat(batch.images()).extracting(GeneratedImage::url).doesNotHaveDuplicates();
        assertThat(bytes(batch.images().get(0)))
                .isNotEqualTo(bytes(batch.images().get(1)));
    }

    @Test
    void generate_severalWithSeed_areAllTheSame() throws IOException {
        ImageBatch batch = CheckedCalls.execute(
                service, V3Generate.builder("a bridge").numImages(3).seed(7).build(), CallOptions.defaults());

        byte[] first = bytes(batch.images().get(0));
        for (GeneratedImage image : batch.images()) {
            assertThat(image.seed()).hasValue(7);
            assertThat(bytes(image)).isEqualTo(first);
        }
    }

    @Test
    void generate_prompt_isWrittenToTheTextChunks() throws IOException {
        GeneratedImage image = only(V3Generate.builder("Ein Schiff, 船").seed(7).build());

        Map<String, String> texts = Png.texts(new ByteArrayInputStream(bytes(image)));

        assertThat(texts)
                .containsEntry("Ideogram4J-Operation", "v3-generate")
                .containsEntry("Ideogram4J-Prompt", "Ein Schiff, 船")
                .containsEntry("Ideogram4J-Seed", "7");
    }

    @Test
    void remix_weight100_isTheCroppedSource() throws IOException {
        Raster source = gradient(2048, 1024);
        V3Remix operation = V3Remix.builder(png(source), "fog").imageWeight(100).build();

        Raster remix = pixels(only(operation));

        assertThat(remix.width()).isEqualTo(1024);
        for (int x = 0; x < 1024; x += 31) {
            assertThat(remix.argb(x, 500)).isEqualTo(source.argb(x + 512, 500));
        }
    }

    @Test
    void remix_lowerWeight_isFartherFromTheSource() throws IOException {
        ImageSource source = png(gradient(1024, 1024));

        long near = distance(
                gradient(1024, 1024),
                pixels(only(
                        V3Remix.builder(source, "fog").imageWeight(80).seed(1).build())));
        long far = distance(
                gradient(1024, 1024),
                pixels(only(LegacyRemix.builder(ModelId.V_2, source, "fog")
                        .imageWeight(10)
                        .seed(1)
                        .build())));

        assertThat(near).isPositive().isLessThan(far);
    }

    @Test
    void edit_anyMask_changesEveryBlackAndNoWhitePixel() throws IOException {
        Raster source = gradient(90, 60);
        ImageSource mask = halfMask(90, 60);

        for (Operation<ImageBatch> edit : List.of(
                V3Edit.of(png(source), mask, "a red scarf"),
                LegacyEdit.of(ModelId.V_2_TURBO, png(source), mask, "a red scarf"))) {
            Raster edited = pixels(only(edit));
            assertThat(PIXELS_90_BY_60)
                    .allMatch(pixel -> (edited.argb(pixel % 90, pixel / 90) == source.argb(pixel % 90, pixel / 90))
                            == (pixel % 90 >= 45));
        }
    }

    @Test
    void replaceBackground_transparentSource_keepsItsOpaquePixels() throws IOException {
        Raster source = new Raster(80, 80);
        for (int y = 20; y < 60; y++) {
            for (int x = 30; x < 50; x++) {
                source.setArgb(x, y, 0xFF336699);
            }
        }

        Raster replaced = pixels(only(V3ReplaceBackground.of(png(source), "a beach")));

        assertThat(replaced.argb(40, 40)).isEqualTo(0xFF336699);
        assertThat(replaced.argb(30, 20)).isEqualTo(0xFF336699);
        assertThat(replaced.argb(5, 5) >>> 24).isEqualTo(0xFF);
    }

    @Test
    void reframe_widerSize_keepsTheSourceInTheMiddle() throws IOException {
        Raster source = gradient(400, 400);

        Raster wide = pixels(only(V3Reframe.of(png(source), new Resolution(1536, 512))));

        assertThat(wide).hasToString("Raster[1536x512]");
        for (int i = 0; i < 400; i += 7) {
            assertThat(wide.argb(568 + i, 56 + i)).isEqualTo(source.argb(i, i));
        }
    }

    /** The label of the new picture is at its place, whatever its source shows. */
    @Test
    void remixEditReframe_labels_areReadable() throws IOException {
        Raster source = gradient(800, 800);
        Raster remix = pixels(
                only(V3Remix.builder(png(source), "fog").imageWeight(90).seed(1).build()));
        Raster edited = pixels(only(
                V3Edit.builder(png(source), halfMask(800, 800), "fog").seed(1).build()));
        Raster wide = pixels(only(V3Reframe.builder(png(source), new Resolution(1536, 512))
                .seed(1)
                .build()));

        assertThat(contrast(remix, 1024, 0, 200)).isGreaterThan(120);
        assertThat(contrast(edited, 400, 0, 800)).isGreaterThan(120);
        assertThat(contrast(wide, 400, 400, 512)).isGreaterThan(120);
        assertThat(contrast(source, 800, 0, 800)).isLessThan(60);
    }

    /** The greatest difference in brightness between neighbours in the left part of some rows. */
    private static int contrast(Raster picture, int width, int from, int to) {
        int contrast = 0;
        for (int i = from * width; i < to * width; i++) {
            int luma = Rgb.luma(picture.argb(i % width, i / width));
            int before = Rgb.luma(picture.argb(Math.max(0, i % width - 1), i / width));
            contrast = Math.max(contrast, Math.abs(luma - before));
        }
        return contrast;
    }

    @Test
    void captions_koreanPrompt_areDrawnByTheRenderer() throws IOException {
        FakeTransport drawing = FakeTransport.builder()
                .captions((text, height, rgb) -> Optional.of(TestRasters.flat(300, height, 0xFF00FF00)))
                .build();
        V3Generate korean = V3Generate.builder("등대").seed(1).build();

        GeneratedImage image = CheckedCalls.execute(drawing, korean, CallOptions.defaults())
                .images()
                .get(0);
        try (InputStream in = drawing.open(image, CallOptions.defaults())) {
            Raster drawn = Png.decode(in, 1 << 21);
            assertThat(TestRasters.percentDiffering(drawn, pixels(only(korean))))
                    .isPositive();
        }
    }

    @Test
    void upscale_anotherSeed_doublesTheSizeAndDiffers() throws IOException {
        ImageSource source = png(gradient(50, 30));

        GeneratedImage one = only(Upscale.builder(source).seed(1).build());
        GeneratedImage two = only(Upscale.builder(source).seed(2).build());

        assertThat(one.resolution()).hasValue("100x60");
        assertThat(pixels(one)).hasToString("Raster[100x60]");
        assertThat(bytes(one)).isNotEqualTo(bytes(two));
    }

    @Test
    void describe_ownPicture_namesSizeAndPrompt() throws IOException {
        byte[] own = bytes(only(V3Generate.builder("a bridge").seed(7).build()));

        List<String> texts = CheckedCalls.execute(service, Describe.of(ImageSource.of(own)), CallOptions.defaults())
                .texts();

        assertThat(texts).anyMatch(text -> text.contains("a bridge")).anyMatch(text -> text.contains("1024"));
    }

    static Stream<byte[]> everyKindOfPng() {
        return Stream.of(
                PngFile.of(40, 40, 2, 16)
                        .samples((x, y, channel) -> x * 1600 + y)
                        .bytes(),
                PngFile.of(40, 40, 2, 8)
                        .interlaced(true)
                        .samples((x, y, channel) -> x * 6)
                        .bytes(),
                PngFile.of(40, 40, 6, 8)
                        .samples((x, y, channel) -> channel == 3 ? x * 6 : y * 6)
                        .bytes(),
                PngFile.of(40, 40, 0, 1).samples((x, y, channel) -> x & 1).bytes(),
                PngFile.of(40, 40, 3, 2)
                        .with("PLTE", new byte[] {0, 0, 0, 90, 80, 70, 1, 2, 3, 9, 9, 9})
                        .samples((x, y, channel) -> y & 3)
                        .bytes());
    }

    @ParameterizedTest
    @MethodSource("everyKindOfPng")
    void everyOperation_acceptsEveryKindOfPng(byte[] file) throws IOException {
        ImageSource source = ImageSource.of(file);
        ImageSource mask = halfMask(40, 40);

        assertThat(size(V3Remix.of(source, "fog"))).isEqualTo("1024x1024");
        assertThat(size(V3Edit.of(source, mask, "fog"))).isEqualTo("40x40");
        assertThat(size(V3Reframe.of(source, new Resolution(512, 1536)))).isEqualTo("512x1536");
        assertThat(size(V3ReplaceBackground.of(source, "fog"))).isEqualTo("40x40");
        assertThat(size(LegacyRemix.of(ModelId.V_2A, source, "fog"))).isEqualTo("1024x1024");
        assertThat(size(LegacyEdit.of(ModelId.V_2, source, mask, "fog"))).isEqualTo("40x40");
        assertThat(size(Upscale.of(source))).isEqualTo("80x80");
        assertThat(CheckedCalls.execute(service, Describe.of(source), CallOptions.defaults())
                        .texts())
                .isNotEmpty();
    }

    @Test
    void execute_invalidRequest_isRejectedBeforeSending() {
        V3Generate wrong = V3Generate.builder("a bridge")
                .aspectRatio(new AspectRatio(5, 7))
                .build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> CheckedCalls.execute(service, wrong, CallOptions.defaults()))
                .satisfies(failure -> assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT));
    }

    @Test
    void profile_otherGateway_appliesItsRules() {
        Gateway tiny = Gateway.builder("tiny").maxPromptLength(3).build();
        FakeTransport strict = FakeTransport.builder().gateway(tiny).build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> CheckedCalls.execute(strict, V3Generate.of("four"), CallOptions.defaults()))
                .withMessageContaining("tiny takes 3");
    }

    @Test
    void link_afterItsExpiry_isRefused() {
        GeneratedImage image = only(V3Generate.of("a bridge"));
        assertThat(image.expiresAt()).hasValue(NOON.plusSeconds(86_406));

        clock.now = NOON.plusSeconds(86_406);

        assertThatExceptionOfType(PictureUnavailableException.class)
                .isThrownBy(() -> service.open(image, CallOptions.defaults()))
                .withMessageContaining("expired");
    }

    @Test
    void pictureStore_expiredPictures_areRemoved() {
        PictureStore pictures = new PictureStore(clock, 1, 1000);
        for (int day = 0; day < 10; day++) {
            clock.now = NOON.plus(Duration.ofDays(day));
            FakePicture picture = new FakePicture("upscale", "", day, clock.now.plusSeconds(60), () -> gradient(1, 1));
            pictures.put(Digests.hash(new byte[0], day), picture, List.of());
        }

        assertThat(pictures.size()).isOne();
    }

    @Test
    void pictureStore_tooManyBytesOfUploads_removesTheOldestLinksOfUploads() {
        PictureStore pictures = new PictureStore(clock, 1, 1000);
        List<byte[]> first = List.of(new byte[600]);
        List<String> urls = new ArrayList<>();
        for (List<byte[]> uploads :
                List.of(List.<byte[]>of(), first, List.of(first.get(0), new byte[400]), List.of(new byte[1]))) {
            FakePicture picture =
                    new FakePicture("upscale", "", urls.size(), NOON.plusSeconds(60), () -> gradient(1, 1));
            urls.add(pictures.put(Digests.hash(new byte[0], urls.size()), picture, uploads));
        }

        // the second link goes, but the third still needs its upload, and goes too
        assertThat(urls).filteredOn(pictures::has).containsExactly(urls.get(0), urls.get(3));

        List<byte[]> large = List.of(new byte[2000]);
        for (int seed = 4; seed < 6; seed++) {
            FakePicture picture = new FakePicture("upscale", "", seed, NOON.plusSeconds(60), () -> gradient(1, 1));
            urls.add(pictures.put(Digests.hash(new byte[0], seed), picture, large));
        }
        assertThat(urls).filteredOn(pictures::has).containsExactly(urls.get(0), urls.get(4), urls.get(5));
    }

    @Test
    void storedPicture_doesNotKeepItsSources() {
        WeakReference<ImageSource> source = new WeakReference<>(ImageSource.of(pngBytes(gradient(64, 64))));
        GeneratedImage image = only(V3Remix.of(Objects.requireNonNull(source.get()), "fog"));
        service.forget();

        for (int i = 0; i < 100 && source.get() != null; i++) {
            System.gc();
        }

        assertThat(source.get()).isNull();
        assertThatCode(() -> bytes(image)).doesNotThrowAnyException();
    }

    @Test
    void open_deadlinePassesWhileDrawing_fails() {
        GeneratedImage image = only(V3Generate.of("a bridge"));
        AtomicLong reads = new AtomicLong();
        Deadline deadline = Deadline.after(Duration.ofNanos(2), reads::getAndIncrement);

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> service.open(image, CallOptions.defaults().withDeadline(deadline)))
                .matches(e -> e.delivery() == Delivery.RECEIVED);
    }

    @Test
    void uploads_sameFileTwice_areStoredOnce() {
        UploadStore store = new UploadStore();
        byte[] first = store.shared("a", new byte[] {1, 2, 3});

        assertThat(store.shared("a", new byte[] {1, 2, 3})).isSameAs(first);
        assertThat(store.shared("b", new byte[] {1, 2, 4})).isNotSameAs(first);
    }

    @Test
    void link_ofAnotherService_isRefused() {
        GeneratedImage image = only(V3Generate.of("a bridge"));

        assertThatExceptionOfType(PictureUnavailableException.class)
                .isThrownBy(() -> new FakeTransport().open(image, CallOptions.defaults()));
    }

    @Test
    void upload_fileChangesAfterwards_pictureIsUnchanged() throws IOException {
        byte[] file = pngBytes(gradient(64, 64));
        byte[][] current = {file};
        ImageSource source = ImageSource.of("source.png", file.length, () -> new ByteArrayInputStream(current[0]));
        GeneratedImage image =
                only(V3Remix.builder(source, "fog").imageWeight(100).build());

        byte[] before = bytes(image);
        current[0] = new byte[] {1};

        assertThat(bytes(image)).isEqualTo(before);
    }

    @Test
    void execute_interrupted_failsAndKeepsTheFlag() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CallInterruptedException.class)
                    .isThrownBy(() -> CheckedCalls.execute(service, V3Generate.of("a bridge"), CallOptions.defaults()))
                    .satisfies(failure -> assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private GeneratedImage only(Operation<ImageBatch> operation) {
        return CheckedCalls.execute(service, operation, CallOptions.defaults())
                .images()
                .get(0);
    }

    private byte[] bytes(GeneratedImage image) throws IOException {
        try (InputStream in = service.open(image, CallOptions.defaults())) {
            return in.readAllBytes();
        }
    }

    private Raster pixels(GeneratedImage image) throws IOException {
        return Png.decode(new ByteArrayInputStream(bytes(image)), 100_000_000);
    }

    /** Of the pixels only, because the text chunks differ between requests anyway. */
    private String digest(V3Generate operation) throws IOException {
        Raster picture = pixels(only(operation));
        ByteBuffer argb = ByteBuffer.allocate(picture.width() * picture.height() * Integer.BYTES);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                argb.putInt(picture.argb(x, y));
            }
        }
        return Digests.hex(Digests.hash(argb.array(), 0), 64);
    }

    private ImageHeader header(GeneratedImage image) throws IOException {
        return Png.verify(new ByteArrayInputStream(bytes(image)), 100_000_000);
    }

    private String size(Operation<ImageBatch> operation) throws IOException {
        ImageHeader header = header(only(operation));
        return header.width() + "x" + header.height();
    }

    private static Raster gradient(int width, int height) {
        Raster raster = new Raster(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = x * 255 / width;
                int green = y * 255 / height;
                raster.setArgb(x, y, 0xFF000000 | (red << 16) | (green << 8) | ((x ^ y) & 0xFF));
            }
        }
        return raster;
    }

    /** Black on the left, white on the right. */
    private static ImageSource halfMask(int width, int height) {
        return ImageSource.of(PngFile.of(width, height, 0, 8)
                .samples((x, y, channel) -> x < width / 2 ? 0 : 255)
                .bytes());
    }

    private static long distance(Raster one, Raster two) {
        long distance = 0;
        for (int y = 0; y < one.height(); y++) {
            for (int x = 0; x < one.width(); x++) {
                distance += Math.abs((one.argb(x, y) >> 8 & 0xFF) - (two.argb(x, y) >> 8 & 0xFF));
            }
        }
        return distance;
    }

    private static ImageSource png(Raster raster) {
        return ImageSource.of(pngBytes(raster));
    }

    private static byte[] pngBytes(Raster raster) {
        return PngFixture.bytes(raster);
    }

    /** A clock that advances only when a test sets it. */
    private static final class MovableClock extends Clock {
        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new AssertionError("no zone is used");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
