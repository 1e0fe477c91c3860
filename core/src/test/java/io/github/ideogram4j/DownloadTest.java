package io.github.ideogram4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.DeadlineExceededException;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.fixture.Pictures;
import io.github.ideogram4j.model.GeneratedImage;
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
import org.junit.jupiter.params.provider.CsvSource;

/** A picture is whole or not there, and nothing is ever overwritten. */
final class DownloadTest {
    private static final byte[] PICTURE = Pictures.png(64, 64, (x, y) -> 0xff000000 | x * 7919 * y);
    private static final GeneratedImage IMAGE = new GeneratedImage(
            Optional.of("fake:1"),
            Optional.empty(),
            true,
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

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
                .isInstanceOf(PictureUnavailableException.class)
                .hasMessage("cannot save " + target + ": the file exists");

        assertThat(target).hasBinaryContent(new byte[] {1});
    }

    @Test
    void download_ontoALinkToNowhere_keepsIt() throws IOException {
        Files.createSymbolicLink(target, directory.resolve("nowhere"));

        assertThatThrownBy(() -> client(picture()).download(IMAGE, target))
                .isInstanceOf(PictureUnavailableException.class);

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
        Path part = directory.resolve(".ideogram4j-1.part");
        InputStream half = new ByteArrayInputStream(PICTURE, 0, PICTURE.length / 2);
        InputStream breaking = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
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

    @Test
    void download_stalePartInTheWay_isNeitherUsedNorTouched() throws IOException {
        Path stale = Files.write(directory.resolve(".ideogram4j-1.part"), new byte[] {9});

        Path saved = client(picture()).download(IMAGE, target);

        assertThat(saved).hasBinaryContent(PICTURE);
        assertThat(stale).hasBinaryContent(new byte[] {9});
        assertThat(files()).containsExactlyInAnyOrder("a.png", ".ideogram4j-1.part");
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
            } catch (PictureUnavailableException e) {
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
