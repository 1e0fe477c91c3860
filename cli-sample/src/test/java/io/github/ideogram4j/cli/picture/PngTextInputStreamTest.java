package io.github.ideogram4j.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.fixture.PngFixture;
import io.github.ideogram4j.image.Png;
import io.github.ideogram4j.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PngTextInputStreamTest {
    private static final int TRIALS = 300;

    /** Whatever the texts, and however few bytes a read gives or asks for. Png checks the CRC of every chunk. */
    @Test
    void read_png_addsReadableTexts() throws IOException {
        Random random = new Random(41);
        for (int trial = 0; trial < TRIALS; trial++) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                texts.put("Key-" + i, text(random));
            }
            byte[] png = PngFixture.bytes(new Raster(1 + random.nextInt(9), 1 + random.nextInt(9)));

            byte[] read = readAll(new PngTextInputStream(new DribblingStream(png, random), texts), random);

            assertThat(Png.texts(new ByteArrayInputStream(read))).isEqualTo(texts);
            Png.verify(new ByteArrayInputStream(read), 100);
            int added = read.length - png.length;
            assertThat(Arrays.copyOf(read, 33)).isEqualTo(Arrays.copyOf(png, 33));
            assertThat(Arrays.copyOfRange(read, 33 + added, read.length))
                    .isEqualTo(Arrays.copyOfRange(png, 33, png.length));
        }
    }

    @Test
    void read_anythingElse_passesItOn() throws IOException {
        Random random = new Random(42);
        byte[] png = PngFixture.bytes(new Raster(3, 3));
        for (int length = 0; length < 33; length++) {
            assertUnchanged(Arrays.copyOf(png, length), random);
        }
        for (int trial = 0; trial < TRIALS; trial++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            assertUnchanged(bytes, random);
        }
        byte[] otherFirstChunk = png.clone();
        otherFirstChunk[12] = 'J';
        assertUnchanged(otherFirstChunk, random);
    }

    private static void assertUnchanged(byte[] bytes, Random random) throws IOException {
        InputStream in = new PngTextInputStream(new DribblingStream(bytes, random), Map.of("Key", "text"));

        assertThat(readAll(in, random)).isEqualTo(bytes);
    }

    private static byte[] readAll(InputStream in, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[50];
        int count;
        do {
            count = random.nextBoolean() ? in.read(buffer, 0, 1 + random.nextInt(50)) : single(in, buffer);
            out.write(buffer, 0, Math.max(count, 0));
        } while (count >= 0);
        return out.toByteArray();
    }

    private static int single(InputStream in, byte[] into) throws IOException {
        int value = in.read();
        into[0] = (byte) value;
        return value < 0 ? -1 : 1;
    }

    private static String text(Random random) {
        int[] codePoints = random.ints(random.nextInt(60), 1, 0x2FFF)
                .filter(Character::isDefined)
                .toArray();
        return new String(codePoints, 0, codePoints.length) + "\uD83D\uDE00";
    }

    /** Gives a few bytes at a time. */
    private static final class DribblingStream extends InputStream {
        private final InputStream bytes;
        private final Random random;

        DribblingStream(byte[] bytes, Random random) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() {
            throw new AssertionError("not a byte at a time");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return bytes.read(into, offset, Math.min(length, 1 + random.nextInt(20)));
        }
    }
}
