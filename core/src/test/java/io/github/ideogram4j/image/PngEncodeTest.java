package io.github.ideogram4j.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngEncodeTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void encode_randomRasters_comeBackFromOurDecoderAndFromImageIo(boolean translucent) throws IOException {
        Random random = new Random(4);
        for (int round = 0; round < 40; round++) {
            Raster picture = picture(1 + random.nextInt(90), 1 + random.nextInt(90), translucent, random);

            byte[] file = encode(picture, Map.of());

            int[] pixels = PngDecodeTest.pixels(picture);
            assertThat(PngDecodeTest.pixels(decode(file))).isEqualTo(pixels);
            assertThat(imageIoPixels(file)).isEqualTo(pixels);
            assertThat(file[25]).as("colour type").isEqualTo((byte) (picture.isOpaque() ? 2 : 6));
        }
    }

    @Test
    void encode_onePixelNotOpaque_keepsTheColourUnderFullTransparency() throws IOException {
        Raster picture = new Raster(2, 1);
        picture.setArgb(0, 0, 0xff112233);
        picture.setArgb(1, 0, 0x00445566);

        assertThat(PngDecodeTest.pixels(decode(encode(picture, Map.of())))).containsExactly(0xff112233, 0x00445566);
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

        assertThatThrownBy(() -> Png.encode(new Raster(1, 1), Map.of(keyword, "x"), out))
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

        assertThatThrownBy(() -> Png.encode(new Raster(1, 1), Map.of(), out)).isSameAs(full);
    }

    /** These bytes are a promise: the same picture is the same file on every JVM, in every release. */
    @Test
    void encode_fixedPicture_givesTheSameBytesOnEveryJvm() throws Exception {
        assertThat(sha256(encode(golden(0xff), Map.of("prompt", "a lighthouse", "seed", "42"))))
                .isEqualTo("e064fbc253e5ee02e9c306986b745f7c468e23528406346963ff290299e21a37");
        assertThat(sha256(encode(golden(0x80), Map.of())))
                .isEqualTo("a421ed3fef69d956fda2692b907cee78a8bb8ea6827449cab610c449c1ceab9c");
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

    private static String sha256(byte[] bytes) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return String.format("%064x", new BigInteger(1, digest));
    }

    /** Part noise, part flat, part like the row above: every filter gets its chance. */
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
        Png.encode(picture, texts, out);
        return out.toByteArray();
    }

    private static Raster decode(byte[] file) throws IOException {
        return Png.decode(new ByteArrayInputStream(file), 1_000_000);
    }

    private static int[] imageIoPixels(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void texts_plainText_isReadAsLatin1AndTheFirstOfAKeywordWins() throws IOException {
        byte[] file = PngFile.of(1, 1, 0, 8)
                .with("tEXt", latin1("Title\0caf\u00e9"))
                .with("tEXt", latin1("Title\0other"))
                .withLate("tEXt", latin1("Late\0"))
                .bytes();

        assertThat(Png.texts(new ByteArrayInputStream(file)))
                .containsExactly(Map.entry("Title", "caf\u00e9"), Map.entry("Late", ""));
    }

    @Test
    void texts_compressedTornOrTooLong_arePassedOver() throws IOException {
        byte[] file = PngFile.of(1, 1, 0, 8)
                .with("iTXt", latin1("packed\0\1\0\0\0xyz"))
                .with("iTXt", latin1("torn\0"))
                .with("iTXt", latin1("torn\0\0\0en"))
                .with("tEXt", latin1("no end"))
                .with("tEXt", latin1("\0no keyword"))
                .with("tEXt", latin1("long\0" + "x".repeat(65536)))
                .with("tEXt", new byte[0])
                .with("iTXt", latin1("good\0\0\0en\0gut\0yes"))
                .bytes();

        assertThat(Png.texts(new ByteArrayInputStream(file))).containsExactly(Map.entry("good", "yes"));
    }

    @Test
    void texts_manyKeywords_keepsTheFirst64() throws IOException {
        PngFile file = PngFile.of(1, 1, 0, 8);
        for (int i = 0; i < 100; i++) {
            file.with("tEXt", latin1("k" + i + "\0v"));
        }

        assertThat(Png.texts(new ByteArrayInputStream(file.bytes())))
                .hasSize(64)
                .containsKeys("k0", "k63");
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
