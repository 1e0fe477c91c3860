package io.github.ideogram4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.FileConflictException;
import io.github.ideogram4j.call.ImageServiceException;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.fixture.HostilePictures;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageBatch;
import io.github.ideogram4j.port.CheckedRequest;
import io.github.ideogram4j.port.Gateway;
import io.github.ideogram4j.port.Transport;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture is whole or not there, and nothing is ever overwritten. */
final class DownloadTest {
    private static final byte[] PICTURE = Pictures.png(64, 64, (x, y) -> 0xff000000 | x * 7919 * y);
    private static final GeneratedImage IMAGE = image("fake:1");

    @TempDir
    Path directory;

    private Path target;

    @BeforeEach
    void nameTarget() {
        target = directory.resolve("a.png");
    }

    @Test
    void download_picture_isSavedWholeAndAlone() throws IOException {
        assertThat(client(picture()).download(IMAGE, target)).isEqualTo(target);

        assertThat(target).hasBinaryContent(PICTURE);
        assertThat(files()).containsExactly("a.png");
    }

    @Test
    void download_options_reachThePort() {
        List<CallOptions> seen = new ArrayList<>();
        CallOptions options = CallOptions.defaults().withTimeout(Duration.ofSeconds(3));

        Path saved = client((image, given) -> {
                    seen.add(given);
                    return new ByteArrayInputStream(PICTURE);
                })
                .download(IMAGE, target, options);

        assertThat(saved).exists();
        assertThat(seen).extracting(CallOptions::timeout).containsExactly(options.timeout());
        assertThat(seen).allMatch(given -> given.deadline().isPresent());
    }

    @Test
    void download_ontoAFile_keepsItAndOpensNothing() throws IOException {
        Files.write(target, new byte[] {1});

        assertThatThrownBy(() -> client(unopenable()).download(IMAGE, target))
                .isInstanceOf(FileConflictException.class)
                .hasMessage("cannot save " + target + ": the file exists")
                .satisfies(DownloadTest::tellsThePicture);

        assertThat(target).hasBinaryContent(new byte[] {1});
    }

    @Test
    void download_ontoALinkToNowhere_keepsIt() throws IOException {
        Files.createSymbolicLink(target, directory.resolve("nowhere"));

        assertThatThrownBy(() -> client(picture()).download(IMAGE, target)).isInstanceOf(FileConflictException.class);

        assertThat(target).isSymbolicLink();
        assertThat(files()).containsExactly("a.png");
    }

    @Test
    void download_streamThatBreaks_leavesNothing() throws IOException {
        InputStream half = new ByteArrayInputStream(PICTURE, 0, PICTURE.length / 2);
        InputStream broken = new SequenceInputStream(half, new BreakingStream());

        assertThatThrownBy(() -> client((image, options) -> broken).download(IMAGE, target))
                .isInstanceOf(PictureUnavailableException.class)
                .hasMessage("cannot save " + target + ": connection reset")
                .extracting(failure -> ((PictureUnavailableException) failure).delivery())
                .isEqualTo(Delivery.RECEIVED);

        assertThat(files()).isEmpty();
    }

    @Test
    void download_thatBreaksAndWhosePartCannotBeDeleted_tellsWhatBrokeIt() throws IOException {
        InputStream half = new ByteArrayInputStream(PICTURE, 0, PICTURE.length / 2);
        InputStream breaking = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                Path part = directory.resolve(files().get(0));
                Files.delete(part);
                Files.createDirectories(part.resolve("in the way"));
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> client((image, options) -> new SequenceInputStream(half, breaking))
                        .download(IMAGE, target))
                .hasMessage("cannot save " + target + ": connection reset");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE html><html>expired</html> | HTML",
                "gone | text",
                "'' | empty",
                "GIF89a and so on | GIF",
                "{\"error\":\"expired\"} | JSON"
            })
    void download_noPicture_isRefusedAndNothingLeft(String page, String kind) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> client((image, options) -> new ByteArrayInputStream(bytes))
                        .download(IMAGE, target))
                .isInstanceOf(PictureUnavailableException.class)
                .hasMessage("the link leads to no picture but " + kind);

        assertThat(files()).isEmpty();
    }

    @Test
    void download_refusedByThePort_passesTheReasonOn() throws IOException {
        PictureUnavailableException dead = new PictureUnavailableException("the link has died", null);

        assertThatThrownBy(() -> client((image, options) -> {
                            throw dead;
                        })
                        .download(IMAGE, target))
                .isSameAs(dead);

        assertThat(files()).isEmpty();
    }

    @Test
    void download_intoNoDirectory_saysSo() {
        Path nowhere = directory.resolve("none").resolve("a.png");

        assertThatThrownBy(() -> client(picture()).download(IMAGE, nowhere))
                .isInstanceOf(PictureUnavailableException.class)
                .hasMessage("cannot save " + nowhere + ": its directory does not exist");
    }

    /** As a process that was killed leaves them; earlier versions gave up at 1000. */
    @Test
    void download_partsLeftByAKilledProcess_areRemoved() throws IOException {
        for (int number = 1; number <= 1500; number++) {
            Files.write(directory.resolve(".ideogram4j-" + number + ".part"), new byte[] {9});
        }

        Path saved = client(picture()).download(IMAGE, target);

        assertThat(saved).hasBinaryContent(PICTURE);
        assertThat(files()).containsExactly("a.png");
    }

    /** A process may be killed after the link was made and before the part was deleted. */
    @Test
    void download_leftPartThatIsALinkToASavedPicture_keepsThePicture() throws IOException {
        Path other = Files.write(directory.resolve("other.png"), PICTURE);
        Files.createLink(directory.resolve(".ideogram4j-1.part"), other);

        Path saved = client(picture()).download(IMAGE, target);

        assertThat(saved).exists();
        assertThat(other).hasBinaryContent(PICTURE);
        assertThat(files()).containsExactly("a.png", "other.png");
    }

    static Stream<Arguments> damaged() {
        byte[] jpeg = Pictures.jpeg(64, 64);
        byte[] webp = Pictures.webp(64, 64);
        byte[] changed = PICTURE.clone();
        changed[PICTURE.length / 2] ^= 1;
        return Stream.of(
                Arguments.of("the signature only", Arrays.copyOf(PICTURE, 8), "PNG ends too early, at byte 8"),
                Arguments.of("no end", Arrays.copyOf(PICTURE, PICTURE.length - 12), "PNG ends too early"),
                Arguments.of("a damaged chunk", changed, "PNG chunk IDAT at byte 33: CRC is "),
                Arguments.of("JPEG cut off", HostilePictures.truncated(jpeg), "JPEG ends too early"),
                Arguments.of("WebP cut off", HostilePictures.truncated(webp), "WEBP ends too early"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void download_damagedPicture_isKeptAsideAndIsNoSuccess(String name, byte[] bytes, String damage)
            throws IOException {
        Ideogram client = client((image, options) -> new ByteArrayInputStream(bytes));
        Path kept = directory.resolve("a.png.damaged");

        assertThatThrownBy(() -> client.download(IMAGE, target))
                .isInstanceOf(PictureUnavailableException.class)
                .hasMessageStartingWith("cannot save " + target + ": the picture is damaged, " + damage)
                .hasMessageEndingWith("; kept as " + kept)
                .satisfies(DownloadTest::tellsThePicture)
                .extracting("delivery")
                .isEqualTo(Delivery.RECEIVED);
        assertThatThrownBy(() -> client.download(IMAGE, target)).hasMessageEndingWith("; kept as " + kept + "-2");

        assertThat(kept).hasBinaryContent(bytes);
        assertThat(files()).containsExactly("a.png.damaged", "a.png.damaged-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "webp", "png"})
    void download_bytesBehindThePicture_areKept(String format) throws IOException {
        byte[] whole = picture(format);
        byte[] longer = Arrays.copyOf(whole, whole.length + 20_000);

        client((image, options) -> new ByteArrayInputStream(longer)).download(IMAGE, target);

        assertThat(target).hasBinaryContent(longer);
    }

    @Test
    void downloadAll_mixedBatch_savesAllItCanUnderFreeNames() throws IOException {
        Path folder = directory.resolve("new").resolve("folder");
        Files.createDirectories(folder);
        Files.write(folder.resolve("picture-1.jpg"), new byte[] {1});
        GeneratedImage held = new GeneratedImage(
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        ImageBatch batch = new ImageBatch(
                List.of(image("jpg"), held, image("webp"), image("broken"), image("gone"), image("png")),
                Optional.empty(),
                Optional.empty());

        List<Ideogram.Download> downloads =
                client((image, options) -> open(image.url().orElseThrow())).downloadAll(batch, folder);

        assertThat(downloads).extracting(Ideogram.Download::image).containsExactlyElementsOf(batch.images());
        assertThat(downloads)
                .extracting(Ideogram.Download::file)
                .containsExactly(
                        Optional.of(folder.resolve("picture-1-2.jpg")),
                        Optional.empty(),
                        Optional.of(folder.resolve("picture-3.webp")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(folder.resolve("picture-6.png")));
        assertThat(downloads)
                .extracting(Ideogram.Download::heldBack)
                .containsExactly(false, true, false, false, false, false);
        assertThat(downloads)
                .extracting(download -> download.failure().isPresent())
                .containsExactly(false, false, false, true, true, false);
        assertThat(folder.resolve("picture-1-2.jpg")).hasBinaryContent(picture("jpg"));
        assertThat(folder.resolve("picture-4.png.damaged")).hasSize(8);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(5);
        }
    }

    @Test
    void downloadAll_noDirectory_createsIt() throws IOException {
        Path folder = directory.resolve("new").resolve("folder");
        ImageBatch batch = new ImageBatch(List.of(image("png")), Optional.empty(), Optional.empty());

        assertThat(client(picture()).downloadAll(batch, folder))
                .extracting(Ideogram.Download::file)
                .containsExactly(Optional.of(folder.resolve("picture-1.png")));
    }

    @Test
    void downloadAll_directoryThatCannotBe_failsForEachPicture() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        ImageBatch batch = new ImageBatch(List.of(IMAGE, IMAGE), Optional.empty(), Optional.empty());

        assertThat(client(picture()).downloadAll(batch, file.resolve("folder")))
                .hasSize(2)
                .allMatch(download -> download.failure().isPresent());
    }

    private static InputStream open(String link) {
        if (link.equals("gone")) {
            throw new PictureUnavailableException("the link has died", null);
        }
        return new ByteArrayInputStream(link.equals("broken") ? Arrays.copyOf(PICTURE, 8) : picture(link));
    }

    private static byte[] picture(String format) {
        return switch (format) {
            case "jpg" -> Pictures.jpeg(64, 64);
            case "webp" -> Pictures.webp(64, 64);
            default -> PICTURE;
        };
    }

    private static GeneratedImage image(String link) {
        return new GeneratedImage(
                Optional.of(link),
                Optional.empty(),
                true,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void tellsThePicture(Throwable failure) {
        assertThat(((ImageServiceException) failure).images()).containsExactly(IMAGE);
    }

    @Test
    void download_newFile_hasThePermissionsOfAnyNewFile() throws IOException {
        Path other = Files.createFile(directory.resolve("other"));
        Assumptions.assumeTrue(Files.getFileAttributeView(other, PosixFileAttributeView.class) != null);

        Path saved = client(picture()).download(IMAGE, target);

        assertThat(Files.getPosixFilePermissions(saved)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void download_overtakenByAnother_keepsTheOthersPicture() throws IOException {
        byte[] quick = Pictures.png(1, 1, (x, y) -> -1);
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(PICTURE)) {
            private boolean overtaken;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (!overtaken) {
                    overtaken = true;
                    Path saved = client((image, options) -> new ByteArrayInputStream(quick))
                            .download(IMAGE, target);
                    assertThat(saved).exists();
                }
                return super.read(into, offset, length);
            }
        };

        assertThatThrownBy(() -> client((image, options) -> slow).download(IMAGE, target))
                .hasMessage("cannot save " + target + ": the file exists");

        assertThat(target).hasBinaryContent(quick);
        assertThat(files()).containsExactly("a.png");
    }

    @Test
    void download_manyAtOnceToOneName_exactlyOneWins() throws Exception {
        int threads = 4;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 100; round++) {
                Path contested = directory.resolve(round + ".png");
                CyclicBarrier start = new CyclicBarrier(threads);
                List<Future<Boolean>> results = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    results.add(pool.submit(contender(start, contested)));
                }
                int winners = 0;
                for (Future<Boolean> result : results) {
                    winners += result.get() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
                assertThat(contested).hasBinaryContent(PICTURE);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(files()).hasSize(100).allMatch(name -> name.endsWith(".png"));
    }

    @Test
    void download_interrupted_saysSoAndLeavesNothing() throws IOException {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> client(picture()).download(IMAGE, target))
                    .isInstanceOf(CallInterruptedException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void download_whosePictureDoesNotComeInTime_missesTheDeadline() throws IOException {
        InputStream late = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new InterruptedIOException("it did not come within 1 s");
            }
        };

        assertThatThrownBy(() -> client((image, options) -> late).download(IMAGE, target))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessageContaining("cannot save")
                .hasMessageEndingWith("it did not come within 1 s")
                .extracting("delivery")
                .isEqualTo(Delivery.RECEIVED);
        assertThat(files()).isEmpty();
    }

    private static Callable<Boolean> contender(CyclicBarrier start, Path contested) {
        return () -> {
            start.await();
            try {
                return client(picture()).download(IMAGE, contested).equals(contested);
            } catch (FileConflictException e) {
                assertThat(e).hasMessageEndingWith(": the file exists");
                return false;
            }
        };
    }

    private static Ideogram client(Opening opening) {
        return Ideogram.builder(new OpeningTransport(opening)).build();
    }

    private interface Opening {
        InputStream open(GeneratedImage image, CallOptions options);
    }

    /** A transport for downloads only. */
    private record OpeningTransport(Opening opening) implements Transport {
        @Override
        public <R> R execute(CheckedRequest<R> request) {
            throw new AssertionError("sent");
        }

        @Override
        public InputStream open(GeneratedImage image, CallOptions options) {
            return opening.open(image, options);
        }

        @Override
        public Gateway gateway() {
            return Gateway.aiHubMix();
        }
    }

    private static Opening picture() {
        return (image, options) -> new ByteArrayInputStream(PICTURE);
    }

    private static Opening unopenable() {
        return (image, options) -> {
            throw new AssertionError("opened");
        };
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** A connection that is reset at the first read. */
    private static final class BreakingStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return read();
        }
    }
}
