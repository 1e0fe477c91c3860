package io.github.ideogram4j.fake.internal.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.image.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngEncoderTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void encode_randomRasters_areDecodedUnchangedByOurDecoderAndByImageIo(boolean translucent) throws IOException {
        Random random = new Random(4);
        for (int round = 0; round < 40; round++) {
            Raster picture = picture(1 + random.nextInt(90), 1 + random.nextInt(90), translucent, random);

            byte[] file = encode(picture, Map.of());

            int[] pixels = pixels(picture);
            assertThat(pixels(decode(file))).isEqualTo(pixels);
            assertThat(imageIoPixels(file)).isEqualTo(pixels);
            assertThat(file[25]).as("colour type").isEqualTo((byte) (picture.isOpaque() ? 2 : 6));
        }
    }

    @Test
    void encode_onePixelNotOpaque_keepsTheColourUnderFullTransparency() throws IOException {
        Raster picture = new Raster(2, 1);
        picture.setArgb(0, 0, 0xff112233);
        picture.setArgb(1, 0, 0x00445566);

        assertThat(pixels(decode(encode(picture, Map.of())))).containsExactly(0xff112233, 0x00445566);
    }

    @Test
    void encode_texts_areReadBackInTheOrderOfTheirKeywords() throws IOException {
        Map<String, String> texts = Map.of("prompt", "Ein Igel \ud83e\udd94, \u732b", "Author", "", "seed", "7\n8");

        byte[] file = encode(new Raster(1, 1), texts);

        assertThat(Png.texts(new ByteArrayInputStream(file))).isEqualTo(texts);
        assertThat(Png.texts(new ByteArrayInputStream(file)).keySet()).containsExactly("Author", "prompt", "seed");
        assertThat(imageIoPixels(file)).containsExactly(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " lead", "trail ", "line\nbreak", "\u732b", "a\u0000b", "no\u00a0break"})
    void encode_badKeyword_isRefusedBeforeAnythingIsWritten(String keyword) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> PngEncoder.encode(new Raster(1, 1), Map.of(keyword, "x"), out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("keyword not");
        assertThat(out.size()).isZero();
    }

    @Test
    void encode_keywordOf80CharactersOrTextWithZero_isRefused() {
        assertThatThrownBy(() -> encode(new Raster(1, 1), Map.of("k".repeat(80), "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> encode(new Raster(1, 1), Map.of("k", "a\0b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text of k has a zero character");
    }

    @Test
    void encode_bigPicture_writesChunksOfBoundedSize() throws IOException {
        byte[] file = encode(picture(300, 300, false, new Random(2)), Map.of());

        List<Integer> lengths = new ArrayList<>();
        for (ByteBuffer left = ByteBuffer.wrap(file, 8, file.length - 8); left.hasRemaining(); ) {
            int length = left.getInt();
            lengths.add(length);
            left.position(left.position() + length + 8);
        }
        assertThat(lengths).hasSizeGreaterThan(4).allMatch(length -> length <= 32768);
    }

    @Test
    void encode_fullDisk_throwsTheStreamsOwnException() {
        IOException full = new IOException("no space left");
        OutputStream out = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw full;
            }
        };

        assertThatThrownBy(() -> PngEncoder.encode(new Raster(1, 1), Map.of(), out))
                .isSameAs(full);
    }

    /** The digests were computed with an encoder that did not use the JDK's deflate. */
    @Test
    void encode_fixedPicture_decodesToTheSamePixelsOnEveryJvm() throws Exception {
        assertThat(pixelDigest(golden(0xff)))
                .isEqualTo("5f7d8dafea5974dca8faf1be48780b29eefe0f9e02c8c22fe33bac7360456e0c");
        assertThat(pixelDigest(golden(0x80)))
                .isEqualTo("9a8dec24cd6fdf1397525e6501f512a075142260eb91903d403f9d9675292433");
    }

    /** Shapes, a gradient and noise, in integers. */
    private static Raster golden(int alpha) {
        Raster picture = new Raster(400, 225);
        int noise = 1;
        for (int y = 0; y < 225; y++) {
            for (int x = 0; x < 400; x++) {
                noise = noise * 1_103_515_245 + 12345;
                boolean disc = (x - 200) * (x - 200) + (y - 112) * (y - 112) < 6400;
                int ground = x < 130 ? (noise >>> 8) & 0x0f0f0f : ((x * 255 / 400) << 16) | (y << 8);
                picture.setArgb(x, y, (alpha << 24) | (disc ? 0xe63946 : ground));
            }
        }
        return picture;
    }

    private static String pixelDigest(Raster picture) throws Exception {
        ByteBuffer argb = ByteBuffer.allocate(picture.width() * picture.height() * Integer.BYTES);
        argb.asIntBuffer().put(pixels(decode(encode(picture, Map.of()))));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(argb.array());
        return String.format("%064x", new BigInteger(1, digest));
    }

    private static int[] pixels(Raster raster) {
        int[] pixels = new int[raster.width() * raster.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = raster.argb(i % raster.width(), i / raster.width());
        }
        return pixels;
    }

    /** Part noise, part flat, part like the row above: compressible and not. */
    private static Raster picture(int width, int height, boolean translucent, Random random) {
        Raster picture = new Raster(width, height);
        for (int y = 0; y < height; y++) {
            int kind = random.nextInt(3);
            int flat = random.nextInt();
            for (int x = 0; x < width; x++) {
                int above = y == 0 ? flat : picture.argb(x, y - 1) + 0x010101;
                int argb = kind == 0 ? random.nextInt() : kind == 1 ? flat : above;
                picture.setArgb(x, y, translucent ? argb : argb | 0xff000000);
            }
        }
        return picture;
    }

    static byte[] encode(Raster picture, Map<String, String> texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngEncoder.encode(picture, texts, out);
        return out.toByteArray();
    }

    private static Raster decode(byte[] file) throws IOException {
        return Png.decode(new ByteArrayInputStream(file), 1_000_000);
    }

    private static int[] imageIoPixels(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
