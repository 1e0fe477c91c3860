package io.github.ideogram4j.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ideogram4j.call.CallInterruptedException;
import io.github.ideogram4j.call.CallOptions;
import io.github.ideogram4j.call.Delivery;
import io.github.ideogram4j.call.ImageDecoder;
import io.github.ideogram4j.call.PictureUnavailableException;
import io.github.ideogram4j.call.RequestRejectedException;
import io.github.ideogram4j.fake.internal.edit.Upscaler;
import io.github.ideogram4j.image.PngFile;
import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.model.GeneratedImage;
import io.github.ideogram4j.model.ImageSource;
import io.github.ideogram4j.operation.Describe;
import io.github.ideogram4j.operation.Upscale;
import io.github.ideogram4j.operation.V3Edit;
import io.github.ideogram4j.operation.V3Remix;
import io.github.ideogram4j.port.CheckedCalls;
import io.github.ideogram4j.validation.InvalidRequestException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid files that validation cannot detect, and faulty decoders. */
final class UnreadableUploadsTest {
    /** Sound in structure, but the tables for its data are missing. */
    private static final byte[] JPEG = HexFormat.of()
            .parseHex("ffd8ffc00011080008000803011100021100031100" + "ffda000c03010002000300003f0001ffd9");

    private final FakeTransport service = new FakeTransport();

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void execute_fileOfAnotherLengthThanAnnounced_isRejected(int difference) {
        byte[] file = png(8, 8);
        ImageSource lying =
                ImageSource.oneShot("a\nb.png", file.length + difference, () -> new ByteArrayInputStream(file));

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> CheckedCalls.execute(service, Describe.of(lying), CallOptions.defaults()))
                .withMessageContaining("file-readable")
                .withMessageContaining("than " + (file.length + difference) + " bytes")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("\n"));
    }

    @Test
    void execute_fileThatCannotBeOpened_isRejected() {
        ImageSource gone = ImageSource.oneShot("gone.png", 10, () -> {
            throw new IOException("no such content");
        });

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> CheckedCalls.execute(service, Describe.of(gone), CallOptions.defaults()))
                .withMessageContaining("no such content")
                .satisfies(failure -> assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT));
    }

    @ParameterizedTest
    @CsvSource({"60000, 4", "4, 60000", "5000, 5000"})
    void execute_tooLargePicture_isRejected(int width, int height) {
        ImageSource large = ImageSource.of(png(width, height));

        assertThatExceptionOfType(RequestRejectedException.class)
                .isThrownBy(() -> CheckedCalls.execute(service, Upscale.of(large), CallOptions.defaults()))
                .withMessageContaining(width + "x" + height);
    }

    @Test
    void edit_oneShotMaskOfAnotherSize_isRejected() {
        byte[] mask = png(9, 8);
        ImageSource unchecked = ImageSource.oneShot("mask.png", mask.length, () -> new ByteArrayInputStream(mask));
        V3Edit edit = V3Edit.of(ImageSource.of(png(8, 8)), unchecked, "a scarf");

        assertThatExceptionOfType(RequestRejectedException.class)
                .isThrownBy(() -> CheckedCalls.execute(service, edit, CallOptions.defaults()))
                .withMessageContaining("9x8");
    }

    @Test
    void decoder_throws_isReportedAsUnreadablePicture() {
        FakeTransport fragile = withDecoder((source, maxPixels) -> {
            throw new IllegalStateException("out of codecs");
        });

        assertThatExceptionOfType(RequestRejectedException.class)
                .isThrownBy(() -> CheckedCalls.execute(fragile, Describe.of(jpeg()), CallOptions.defaults()));
        GeneratedImage remix = CheckedCalls.execute(fragile, V3Remix.of(jpeg(), "fog"), CallOptions.defaults())
                .images()
                .get(0);
        assertThatExceptionOfType(PictureUnavailableException.class)
                .isThrownBy(() -> fragile.open(remix, CallOptions.defaults()));
    }

    @Test
    void decoder_throwsWithoutMessage_namesACause() {
        FakeTransport silent = withDecoder((source, maxPixels) -> {
            throw new EOFException();
        });

        assertThatExceptionOfType(RequestRejectedException.class)
                .isThrownBy(() -> CheckedCalls.execute(silent, Describe.of(jpeg()), CallOptions.defaults()))
                .withMessage("Could not read a source image: the decoder gave up: EOFException");
    }

    @Test
    void decoder_returnsAnotherSize_isRejected() {
        FakeTransport turning = withDecoder((source, maxPixels) -> new Raster(3, 4));

        assertThatExceptionOfType(RequestRejectedException.class)
                .isThrownBy(() -> CheckedCalls.execute(turning, Describe.of(jpeg()), CallOptions.defaults()))
                .withMessageContaining("3x4");
    }

    @Test
    void upscale_jpegWithoutDecoder_usesAGeneratedPicture() throws IOException {
        GeneratedImage doubled = CheckedCalls.execute(service, Upscale.of(jpeg()), CallOptions.defaults())
                .images()
                .get(0);

        assertThat(doubled.resolution()).hasValue("16x16");
        assertThat(service.open(doubled, CallOptions.defaults()).read()).isEqualTo(0x89);
    }

    @Test
    void open_interrupted_failsAndKeepsTheFlag() {
        GeneratedImage doubled = CheckedCalls.execute(
                        service, Upscale.of(ImageSource.of(png(8, 8))), CallOptions.defaults())
                .images()
                .get(0);
        FakePicture drawn = new FakePicture("upscale", "", 1, java.time.Instant.EPOCH, () -> {
            Thread.currentThread().interrupt();
            return new Raster(4, 4);
        });

        assertThatExceptionOfType(IOException.class).isThrownBy(drawn::draw).withMessage("interrupted");
        assertThatExceptionOfType(CallInterruptedException.class)
                .isThrownBy(() -> service.open(doubled, CallOptions.defaults()));
        assertThatExceptionOfType(CallInterruptedException.class)
                .isThrownBy(() -> Upscaler.doubled(new Raster(4, 4), 50, 50, 1));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static FakeTransport withDecoder(ImageDecoder decoder) {
        return FakeTransport.builder().decoder(decoder).build();
    }

    private static ImageSource jpeg() {
        return ImageSource.of(JPEG);
    }

    private static byte[] png(int width, int height) {
        return PngFile.of(width, height, 0, 1).chunkSize(1 << 20).bytes();
    }
}
