package io.github.ideogram4j.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ZlibOutputTest {
    static Stream<Arguments> inputs() {
        return Stream.of(
                Arguments.of("empty", new byte[0]),
                Arguments.of("one byte", new byte[] {7}),
                Arguments.of("two bytes", new byte[] {7, 7}),
                Arguments.of("three alike", new byte[3]),
                Arguments.of("a run of the longest match", new byte[259]),
                Arguments.of("a long run", new byte[1_000_000]),
                Arguments.of("noise", noise(300_000, 256)),
                Arguments.of("noise of two values", noise(300_000, 2)),
                Arguments.of("noise of ten values", noise(200_000, 10)),
                Arguments.of("a repetition just inside the window", repeated(32768)),
                Arguments.of("a repetition just outside the window", repeated(32769)),
                Arguments.of("exactly one buffer", noise(98304, 4)),
                Arguments.of("one byte over a buffer", noise(98305, 4)),
                Arguments.of("frequencies that make codes too long", fibonacci()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void write_anyInput_isWhatTheInflaterGivesBack(String name, byte[] plain) throws Exception {
        assertThat(inflate(zlib(plain, 10_000), plain.length)).as(name).isEqualTo(plain);
    }

    @Test
    void write_mixturesOfRunsCopiesAndNoise_comeBackUnchanged() throws Exception {
        Random random = new Random(20261120);
        for (int round = 0; round < 60; round++) {
            byte[] plain = mixture(random, 1 + random.nextInt(250_000));

            assertThat(inflate(zlib(plain, 1 + random.nextInt(5000)), plain.length))
                    .as("round %s", round)
                    .isEqualTo(plain);
        }
    }

    @Test
    void write_sameBytesInOtherPieces_givesTheSame() throws IOException {
        byte[] plain = mixture(new Random(5), 250_000);

        assertThat(zlib(plain, 1)).isEqualTo(zlib(plain, 250_000));
    }

    @Test
    void write_noise_growsByLessThanAPercent() throws IOException {
        assertThat(zlib(noise(300_000, 256), 10_000).length).isLessThan(303_000);
    }

    @Test
    void write_mixtures_comesNearThePlatformsDeflater() throws IOException {
        byte[] plain = mixture(new Random(6), 1_000_000);

        assertThat(zlib(plain, 10_000).length).isLessThan(PngFile.deflate(plain).length * 13 / 10);
    }

    static byte[] zlib(byte[] plain, int pieces) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZlibOutput zlib = new ZlibOutput(out);
        for (int at = 0; at < plain.length; at += pieces) {
            zlib.write(plain, at, Math.min(pieces, plain.length - at));
        }
        zlib.finish();
        return out.toByteArray();
    }

    private static byte[] inflate(byte[] compressed, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(compressed);
        byte[] plain = new byte[length + 1];
        int count = 0;
        for (int got = 1; got > 0; count += got) {
            got = inflater.inflate(plain, count, plain.length - count);
        }
        assertThat(inflater.finished()).as("ended, checksum right").isTrue();
        assertThat(inflater.getRemaining()).isZero();
        inflater.end();
        return Arrays.copyOf(plain, count);
    }

    private static byte[] noise(int length, int values) {
        Random random = new Random(length + values);
        byte[] noise = new byte[length];
        for (int i = 0; i < length; i++) {
            noise[i] = (byte) random.nextInt(values);
        }
        return noise;
    }

    /** The same 300 random bytes twice, so far apart, with noise in between. */
    private static byte[] repeated(int distance) {
        byte[] bytes = noise(distance + 300, 256);
        System.arraycopy(bytes, 0, bytes, distance, 300);
        return bytes;
    }

    /** Each value about 1.6 times as frequent as the one before, shuffled: Huffman's tree gets 20 deep. */
    private static byte[] fibonacci() {
        byte[] bytes = new byte[28656];
        int count = 0;
        int before = 1;
        int frequency = 1;
        for (int value = 0; count + frequency <= bytes.length; value++) {
            Arrays.fill(bytes, count, count + frequency, (byte) value);
            count += frequency;
            int sum = before + frequency;
            before = frequency;
            frequency = sum;
        }
        Random random = new Random(1);
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            byte swap = bytes[i];
            bytes[i] = bytes[j];
            bytes[j] = swap;
        }
        return bytes;
    }

    private static byte[] mixture(Random random, int length) {
        byte[] bytes = new byte[length];
        for (int at = 0; at < length; ) {
            int part = Math.min(length - at, 1 + random.nextInt(1 + random.nextInt(2000)));
            int kind = random.nextInt(3);
            if (kind == 0) {
                Arrays.fill(bytes, at, at + part, (byte) random.nextInt(4));
            } else {
                int distance = 1 + random.nextInt(Math.max(1, Math.min(at, 40_000)));
                for (int i = at; i < at + part; i++) {
                    bytes[i] = (byte) (kind == 1 || at == 0 ? random.nextInt(256) : bytes[i - distance]);
                }
            }
            at += part;
        }
        return bytes;
    }
}
