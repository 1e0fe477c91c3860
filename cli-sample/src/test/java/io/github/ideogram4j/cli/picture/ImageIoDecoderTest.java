package io.github.ideogram4j.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ideogram4j.cli.SampleImages;
import io.github.ideogram4j.image.Raster;
import io.github.ideogram4j.model.ImageSource;
import java.awt.Graphics2D;
import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;

class ImageIoDecoderTest {
    private static final long ENOUGH = 1_000_000;

    private final ImageIoDecoder decoder = new ImageIoDecoder();

    private Raster decode(byte[] bytes) throws IOException {
        return decoder.decode(ImageSource.of(bytes), ENOUGH);
    }

    @Test
    void decode_webp_keepsColours() throws IOException {
        Raster flag = decode(SampleImages.WEBP);

        assertThat(flag).hasToString("Raster[48x32]");
        assertClose(flag.argb(4, 16), 0xFFFF0000);
        assertClose(flag.argb(44, 16), 0xFF0000FF);
    }

    @Test
    void decode_jpeg_keepsColours() throws IOException {
        BufferedImage picture = SampleImages.twoColours(60, 60);

        Raster decoded = decode(SampleImages.written(picture, "jpeg"));

        assertThat(decoded).hasToString("Raster[60x60]");
        assertClose(decoded.argb(3, 3), picture.getRGB(3, 3));
        assertClose(decoded.argb(30, 30), picture.getRGB(30, 30));
    }

    @Test
    void decode_greyJpeg_isNotBrightened() throws IOException {
        BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        for (int at = 0; at < 256; at++) {
            grey.getRaster().setSample(at % 16, at / 16, 0, 100);
        }

        assertClose(decode(SampleImages.written(grey, "jpeg")).argb(8, 8), 0xFF646464);
    }

    @Test
    void decode_png_isSupported() throws IOException {
        assertThat(decode(SampleImages.pngWithAlpha(9, 7))).hasToString("Raster[9x7]");
    }

    @Test
    void decode_cmykJpeg_isConvertedToRgb() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        BandedSampleModel inks = new BandedSampleModel(DataBuffer.TYPE_BYTE, 8, 8, 4);
        IIOImage cmyk = new IIOImage(java.awt.image.Raster.createWritableRaster(inks, null), null, null);
        byte[] bytes = withAdobeMarker(SampleImages.written(writer, cmyk, writer.getDefaultWriteParam()));

        // Adobe inverts CMYK: 0 is full ink
        assertClose(decode(bytes).argb(4, 4), 0xFF000000);
    }

    /** Adds the marker that distinguishes CMYK from RGB with alpha. */
    private static byte[] withAdobeMarker(byte[] jpeg) {
        byte[] marker = {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
        return ByteBuffer.allocate(jpeg.length + marker.length)
                .put(jpeg, 0, 2)
                .put(marker)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    @Test
    void decode_moreThanMaxPixels_isRefused() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> decoder.decode(ImageSource.of(SampleImages.photograph(20, 20)), 399))
                .withMessageContaining("20x20")
                .withMessageContaining("399");
    }

    @Test
    void decode_largeValidPicture_isAccepted() throws IOException {
        BufferedImage plain = new BufferedImage(3000, 3000, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = plain.createGraphics();
        pen.fillRect(0, 0, 3000, 3000);
        pen.dispose();
        byte[] bytes = SampleImages.written(plain, "jpeg");

        assertThat(decoder.decode(ImageSource.of(bytes), 9_000_000)).hasToString("Raster[3000x3000]");
    }

    /** Found by damaging a valid file at random: the plug-in throws an IndexOutOfBoundsException. */
    @Test
    void decode_fileThatBreaksPlugIn_throwsMalformedImage() {
        byte[] webp = Base64.getDecoder().decode("UklGRiYAAABXRUJQVlA4TBoAAAAvL8AHAA8Q87//8x8OxILJ/KUz6I50f1Q=");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> decode(webp))
                .withMessageContaining("WEBP is damaged")
                .withCauseInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void decode_damagedFiles_throwOnlyIoExceptionsThatNameACause() {
        Random chance = new Random(2847);
        for (byte[] whole :
                new byte[][] {SampleImages.photograph(40, 40), SampleImages.WEBP, SampleImages.png16Bit(20, 20)}) {
            for (int round = 0; round < 150; round++) {
                byte[] damaged = Arrays.copyOf(whole, 16 + chance.nextInt(whole.length - 15));
                for (int flips = chance.nextInt(4); flips > 0; flips--) {
                    damaged[12 + chance.nextInt(damaged.length - 12)] = (byte) chance.nextInt(256);
                }
                assertThat(survives(damaged)).isTrue();
            }
        }
    }

    /** Whether the file is decoded or refused with an IOException; other exceptions are propagated. */
    private boolean survives(byte[] bytes) {
        try {
            return decode(bytes).width() > 0;
        } catch (IOException e) {
            assertThat(e).hasMessageNotContaining("null").message().isNotBlank();
            return true;
        }
    }

    private static void assertClose(int actual, int expected) {
        for (int shift = 0; shift < 32; shift += 8) {
            assertThat(actual >> shift & 0xFF)
                    .as(Integer.toHexString(actual))
                    .isBetween((expected >> shift & 0xFF) - 24, (expected >> shift & 0xFF) + 24);
        }
    }
}
