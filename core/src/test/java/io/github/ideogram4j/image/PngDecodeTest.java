package io.github.ideogram4j.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of PNG there is, written by {@link PngFile}, and read as its samples say and as ImageIO does. */
class PngDecodeTest {
    private static final long LIMIT = 1_000_000;
    private static final int[][] KINDS = {
        {0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {2, 8}, {2, 16}, {3, 1}, {3, 2}, {3, 4}, {3, 8}, {4, 8}, {4, 16},
        {6, 8}, {6, 16}
    };
    private static final int[][] SIZES = {{1, 1}, {3, 2}, {1, 9}, {9, 1}, {5, 5}, {4, 8}, {33, 17}};

    static Stream<Arguments> everyKind() {
        Stream.Builder<Arguments> kinds = Stream.builder();
        for (int[] kind : KINDS) {
            for (boolean interlaced : List.of(false, true)) {
                for (int[] size : SIZES) {
                    kinds.add(Arguments.of(kind[0], kind[1], interlaced, size[0], size[1]));
                }
            }
        }
        return kinds.build();
    }

    @ParameterizedTest(name = "colour {0}, depth {1}, interlaced {2}, {3}x{4}")
    @MethodSource("everyKind")
    void decode_everyKindSizeAndFilter_givesItsSamples(int colour, int depth, boolean interlaced, int width, int height)
            throws IOException {
        Noise noise = new Noise(width, height, depth);
        for (int filter = PngFile.ALL_FILTERS; filter <= 4; filter++) {
            byte[] file = file(colour, depth, width, height)
                    .interlaced(interlaced)
                    .filter(filter)
                    .samples(noise)
                    .bytes();

            Raster decoded = Png.decode(new ByteArrayInputStream(file), LIMIT);

            assertThat(pixels(decoded)).isEqualTo(noise.pixels(colour));
            assertSameSamples(ImageIO.read(new ByteArrayInputStream(file)), noise);
            assertThat(Png.verify(new ByteArrayInputStream(file), LIMIT))
                    .isEqualTo(new ImageHeader(ImageFormat.PNG, width, height));
        }
    }

    private static PngFile file(int colour, int depth, int width, int height) {
        PngFile file = PngFile.of(width, height, colour, depth);
        return colour == 3 ? file.with("PLTE", palette(1 << depth)) : file;
    }

    /** Colour i is (i, 2i, 255 - i). */
    private static byte[] palette(int colours) {
        byte[] palette = new byte[3 * colours];
        for (int i = 0; i < colours; i++) {
            palette[3 * i] = (byte) i;
            palette[3 * i + 1] = (byte) (2 * i);
            palette[3 * i + 2] = (byte) (255 - i);
        }
        return palette;
    }

    /** ImageIO's own samples: its colours bend greys by a gamma. */
    private static void assertSameSamples(BufferedImage image, Noise noise) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                for (int band = 0; band < image.getRaster().getNumBands(); band++) {
                    assertThat(image.getRaster().getSample(x, y, band)).isEqualTo(noise.at(x, y, band));
                }
            }
        }
    }

    @Test
    void decode_greyWithTransparentValue_makesThatValueSeeThroughOnly() throws IOException {
        byte[] file = PngFile.of(4, 1, 0, 2)
                .with("tRNS", PngFile.bytes(0, 2))
                .samples((x, y, c) -> x)
                .bytes();

        assertThat(pixels(Png.decode(new ByteArrayInputStream(file), LIMIT)))
                .containsExactly(0xff000000, 0xff555555, 0x00aaaaaa, 0xffffffff);
    }

    @Test
    void decode_sixteenBitTransparentGrey_comparesAllSixteenBits() throws IOException {
        byte[] file = PngFile.of(2, 1, 0, 16)
                .with("tRNS", PngFile.bytes(0x12, 0x34))
                .samples((x, y, c) -> 0x1234 + x)
                .bytes();

        assertThat(pixels(Png.decode(new ByteArrayInputStream(file), LIMIT))).containsExactly(0x00121212, 0xff121212);
    }

    @Test
    void decode_sixteenBitTransparentColour_comparesAllSixteenBits() throws IOException {
        byte[] file = PngFile.of(3, 1, 2, 16)
                .with("tRNS", PngFile.bytes(0x10, 0x01, 0x20, 0x02, 0x30, 0x03))
                .samples((x, y, c) -> 0x1001 * (c + 1) + (x == c ? 1 : 0) - (x == 2 && c == 2 ? 1 : 0))
                .bytes();

        assertThat(pixels(Png.decode(new ByteArrayInputStream(file), LIMIT)))
                .containsExactly(0xff102030, 0xff102030, 0x00102030);
    }

    @Test
    void decode_eightBitTransparentColour_comparesEveryChannel() throws IOException {
        byte[] file = PngFile.of(2, 1, 2, 8)
                .with("tRNS", PngFile.bytes(0, 1, 0, 2, 0, 3))
                .samples((x, y, c) -> x == 1 && c == 2 ? 4 : c + 1)
                .bytes();

        assertThat(pixels(Png.decode(new ByteArrayInputStream(file), LIMIT))).containsExactly(0x00010203, 0xff010204);
    }

    @Test
    void decode_paletteWithFewerAlphasThanColours_leavesTheOthersOpaque() throws IOException {
        byte[] file = PngFile.of(3, 1, 3, 2)
                .with("PLTE", PngFile.bytes(1, 2, 3, 4, 5, 6, 7, 8, 9))
                .with("tRNS", PngFile.bytes(0, 128))
                .samples((x, y, c) -> x)
                .bytes();

        assertThat(pixels(Png.decode(new ByteArrayInputStream(file), LIMIT)))
                .containsExactly(0x00010203, 0x80040506, 0xff070809);
    }

    @Test
    void decode_unknownAncillaryChunksAndEmptyImageDataChunks_passesThemOver() throws IOException {
        byte[] file = PngFile.of(2, 2, 0, 8)
                .with("gAMA", PngFile.number(45455))
                .with("prIv", new byte[100_000])
                .with("IDAT", new byte[0])
                .chunkSize(1)
                .samples((x, y, c) -> 10 * x + y)
                .withLate("tIME", new byte[7])
                .bytes();

        assertThat(pixels(Png.decode(new ByteArrayInputStream(file), LIMIT)))
                .containsExactly(0xff000000, 0xff0a0a0a, 0xff010101, 0xff0b0b0b);
    }

    @Test
    void decode_streamThatDripsOneByteAtATime_givesTheSame() throws IOException {
        byte[] file = PngFile.of(20, 20, 6, 8).samples(new Noise(20, 20, 8)).bytes();

        Raster decoded = Png.decode(new DrippingStream(file), LIMIT);

        assertThat(pixels(decoded)).isEqualTo(pixels(Png.decode(new ByteArrayInputStream(file), LIMIT)));
    }

    static int[] pixels(Raster raster) {
        int[] pixels = new int[raster.width() * raster.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = raster.argb(i % raster.width(), i / raster.width());
        }
        return pixels;
    }

    /** Seeded random samples, and the colours they mean. */
    private static final class Noise implements PngFile.Samples {
        private final int width;
        private final int depth;
        private final int[][] values;

        Noise(int width, int height, int depth) {
            Random random = new Random(31L * width + height);
            this.width = width;
            this.depth = depth;
            this.values = new int[width * height][4];
            for (int[] pixel : values) {
                for (int channel = 0; channel < 4; channel++) {
                    pixel[channel] = random.nextInt(1 << depth);
                }
            }
        }

        @Override
        public int at(int x, int y, int channel) {
            return values[y * width + x][channel];
        }

        int[] pixels(int colour) {
            int[] pixels = new int[values.length];
            for (int i = 0; i < pixels.length; i++) {
                int[] v = values[i];
                pixels[i] = switch (colour) {
                    case 0 -> argb(255, scaled(v[0]), scaled(v[0]), scaled(v[0]));
                    case 2 -> argb(255, scaled(v[0]), scaled(v[1]), scaled(v[2]));
                    case 3 -> argb(255, v[0], 2 * v[0], 255 - v[0]);
                    case 4 -> argb(scaled(v[1]), scaled(v[0]), scaled(v[0]), scaled(v[0]));
                    default -> argb(scaled(v[3]), scaled(v[0]), scaled(v[1]), scaled(v[2]));
                };
            }
            return pixels;
        }

        private int scaled(int value) {
            return depth == 16 ? value >> 8 : value * 255 / ((1 << depth) - 1);
        }

        private static int argb(int alpha, int red, int green, int blue) {
            return (alpha << 24) | (red << 16) | ((green & 0xff) << 8) | blue;
        }
    }
}
