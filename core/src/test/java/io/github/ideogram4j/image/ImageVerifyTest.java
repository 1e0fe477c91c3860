package io.github.ideogram4j.image;

import static io.github.ideogram4j.image.ImageHeaderTest.extended;
import static io.github.ideogram4j.image.ImageHeaderTest.frame;
import static io.github.ideogram4j.image.ImageHeaderTest.jpegHead;
import static io.github.ideogram4j.image.ImageHeaderTest.lossless;
import static io.github.ideogram4j.image.ImageHeaderTest.lossy;
import static io.github.ideogram4j.image.ImageHeaderTest.segment;
import static io.github.ideogram4j.image.PngFile.bytes;
import static io.github.ideogram4j.image.PngFile.chunk;
import static io.github.ideogram4j.image.PngMalformedTest.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ideogram4j.fixture.Pictures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The structure of a file, to its end. */
final class ImageVerifyTest {
    private static final long SEED = 20_261_121;
    private static final byte[] SCAN = segment(0xda, new byte[10]);
    private static final byte[] END = bytes(0xff, 0xd9);

    static Stream<Arguments> whole() throws IOException {
        byte[] png = Pictures.png(9, 7, (x, y) -> 0xff000000 | x * y);
        return Stream.of(
                Arguments.of("PNG", png),
                Arguments.of("PNG with a palette", palettePng()),
                Arguments.of(
                        "PNG, interlaced",
                        PngFile.of(5, 5, 2, 16).interlaced(true).bytes()),
                Arguments.of(
                        "PNG of many chunks",
                        PngFile.of(20, 20, 6, 8).chunkSize(7).bytes()),
                Arguments.of("JPEG", Pictures.jpeg(40, 30)),
                Arguments.of(
                        "JPEG of several scans", jpeg(segment(0xc4, new byte[3]), SCAN, bytes(1, 2), SCAN, bytes(3))),
                Arguments.of("JPEG with a thumbnail in Exif", jpeg(segment(0xe1, Pictures.jpeg(4, 4)), SCAN, bytes(1))),
                Arguments.of(
                        "JPEG with stuffed bytes, fill bytes and restarts",
                        jpeg(SCAN, bytes(0xff, 0, 0xff, 0xd0, 7, 0xff, 0xff, 0xd7, 0xff, 0, 0xff))),
                Arguments.of("WebP, lossy", webp(webpChunk("VP8 ", join(lossy(5, 5), bytes(1, 2))))),
                Arguments.of("WebP, lossless, padded", webp(webpChunk("VP8L", lossless(5, 5, 0)), bytes(0))),
                Arguments.of("WebP, lossless, not padded", webp(webpChunk("VP8L", lossless(5, 5, 0)))),
                Arguments.of(
                        "WebP, extended",
                        webp(
                                webpChunk("VP8X", extended(5, 5)),
                                webpChunk("ICCP", new byte[3]),
                                bytes(0),
                                webpChunk("VP8L", lossless(5, 5, 0)),
                                bytes(0),
                                webpChunk("EXIF", new byte[20]))),
                Arguments.of(
                        "WebP, animated",
                        webp(
                                webpChunk("VP8X", extended(5, 5)),
                                webpChunk("ANIM", new byte[6]),
                                webpChunk("ANMF", new byte[30]))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void verify_wholeFile_givesItsHeader(String name, byte[] file) throws IOException {
        ImageHeader header = ImageHeader.read(new ByteArrayInputStream(file));

        assertThat(verify(file)).isEqualTo(header);
        assertThat(verify(join(file, new byte[5000]))).isEqualTo(header);
        assertThat(verify(join(file, file))).isEqualTo(header);
        assertThat(ImageHeader.verify(new DrippingStream(file))).isEqualTo(header);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void verify_fileCutAnywhere_isMalformed(String name, byte[] file) {
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> verify(cut)).as("cut to " + length).isInstanceOf(MalformedImageException.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void verify_mutatedFile_throwsNothingElse(String name, byte[] file) throws IOException {
        Random random = new Random(SEED);
        for (int round = 0; round < 2000; round++) {
            byte[] mutated = file.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            try {
                verify(mutated);
            } catch (MalformedImageException e) {
                assertThat(e.getMessage()).hasSizeLessThan(200).doesNotContainPattern("\\p{Cntrl}");
            }
        }
    }

    /** A CRC covers every chunk. */
    @Test
    void verify_pngWithAnyByteChanged_isMalformed() {
        byte[] png = Pictures.png(9, 7, (x, y) -> 0xff000000 | x * y);
        for (int at = 0; at < png.length; at++) {
            byte[] changed = png.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> verify(changed)).as("byte " + at).isInstanceOf(MalformedImageException.class);
        }
    }

    static Stream<Arguments> malformed() throws IOException {
        byte[] start = PngFile.of(7, 9, 2, 8).start();
        byte[] data = idat(0x78, 0x9c);
        byte[] grey = PngFile.of(7, 9, 0, 8).start();
        byte[] indexed = PngFile.of(7, 9, 3, 8).start();
        byte[] palette = chunk("PLTE", new byte[3]);
        byte[] end = chunk("IEND", new byte[0]);
        byte[] vp8x = webpChunk("VP8X", extended(5, 5));
        return Stream.of(
                Arguments.of("PNG ends too early, at byte 8", Arrays.copyOf(start, 8)),
                Arguments.of("PNG chunk IEND at byte 33: not expected before the image data", join(start, end)),
                Arguments.of(
                        "PNG chunk IEND at byte 45: comes before any image data",
                        join(start, chunk("IDAT", new byte[0]), end)),
                Arguments.of(
                        "PNG chunk IDAT at byte 77: not expected after the image data",
                        join(start, data, chunk("teXt", new byte[0]), data, end)),
                Arguments.of(
                        "PNG chunk IHDR at byte 65: not expected after the image data",
                        join(start, data, Arrays.copyOfRange(start, 8, 33), end)),
                Arguments.of("PNG chunk IDAT at byte 33: a palette must come first", join(indexed, data, end)),
                Arguments.of(
                        "PNG chunk ABCD at byte 33: not expected before the image data",
                        join(start, chunk("ABCD", new byte[1]), data, end)),
                Arguments.of(
                        "PNG chunk ABCD at byte 65: not expected after the image data",
                        join(start, data, chunk("ABCD", new byte[1]), end)),
                Arguments.of(
                        "PNG chunk PLTE at byte 33: length is 0, not three bytes a colour",
                        join(indexed, chunk("PLTE", new byte[0]), data, end)),
                Arguments.of(
                        "PNG chunk PLTE at byte 33: length is 4, not three bytes a colour",
                        join(indexed, chunk("PLTE", new byte[4]), data, end)),
                Arguments.of(
                        "PNG chunk PLTE at byte 33: second, after tRNS, or in a grey picture",
                        join(grey, palette, data, end)),
                Arguments.of(
                        "PNG chunk PLTE at byte 48: second, after tRNS, or in a grey picture",
                        join(start, palette, palette, data, end)),
                Arguments.of(
                        "PNG chunk PLTE at byte 65: not expected after the image data",
                        join(start, data, palette, end)),
                Arguments.of(
                        "PNG chunk IEND at byte 46: comes before any image data",
                        join(start, chunk("IDAT", bytes(0x78)), end)),
                Arguments.of(incorrectHeader(33), join(start, idat(0, 0), end)),
                Arguments.of(incorrectHeader(33), join(start, idat(0x79, 0x9c), end)), // no multiple of 31
                Arguments.of(incorrectHeader(33), join(start, idat(0x77, 0x09), end)), // another method
                Arguments.of(incorrectHeader(33), join(start, idat(0x88, 0x1c), end)), // too large a window
                Arguments.of(incorrectHeader(33), join(start, idat(0x78, 0x20), end)), // a dictionary
                Arguments.of(incorrectHeader(46), join(start, chunk("IDAT", bytes(0x78)), idat(0x9d, 0), end)),
                Arguments.of(
                        "PNG chunk IEND at byte 65: length is 1, over 0", join(start, data, chunk("IEND", bytes(1)))),
                Arguments.of(
                        "JPEG: marker ffd8 before the end of the picture, up to byte 38",
                        jpeg(SCAN, bytes(5, 0xff, 0xd8))),
                Arguments.of("JPEG: marker ffd9 before any picture data, up to byte 23", jpeg()),
                Arguments.of("JPEG: segment length at byte 23 is 1", jpeg(bytes(0xff, 0xda, 0, 1))),
                Arguments.of("WEBP: no picture data", webp(vp8x)),
                Arguments.of("WEBP: no picture data", webp(vp8x, webpChunk("EXIF", new byte[8]))),
                Arguments.of(
                        "WEBP: chunk VP8L of 99 bytes in a file of 38",
                        webp(vp8x, bytes('V', 'P', '8', 'L', 99, 0, 0, 0))),
                Arguments.of("WEBP ends too early, at byte 30", riff(19, webpChunk("VP8 ", lossy(5, 5)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void verify_malformedFile_saysWhatIsWrong(String message, byte[] file) {
        assertThatThrownBy(() -> verify(file))
                .isExactlyInstanceOf(MalformedImageException.class)
                .hasMessage(message);
    }

    @Test
    void verify_hundredMegabytes_takesLittleMemory() throws IOException {
        verify(Pictures.jpeg(8, 8)); // loads the classes
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThatThrownBy(() -> ImageHeader.verify(new EndlessScan(jpeg(SCAN), 100_000_000)))
                .hasMessageContaining("ends too early");

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
    }

    private static ImageHeader verify(byte[] file) throws IOException {
        return ImageHeader.verify(new ByteArrayInputStream(file));
    }

    private static byte[] idat(int first, int second) {
        return chunk("IDAT", join(bytes(first, second), new byte[18]));
    }

    private static String incorrectHeader(int at) {
        return "PNG chunk IDAT at byte " + at + ": compressed data: incorrect header check";
    }

    private static byte[] palettePng() throws IOException {
        return PngFile.of(3, 1, 3, 2)
                .with("PLTE", bytes(255, 255, 255, 0, 0, 0, 255, 0, 0))
                .samples((x, y, c) -> x)
                .bytes();
    }

    private static byte[] jpeg(byte[]... parts) {
        return join(jpegHead(frame(0xc0, 8, 8, 8, 3)), join(parts), END);
    }

    private static byte[] webpChunk(String type, byte[] content) {
        return join(type.getBytes(StandardCharsets.ISO_8859_1), le32(content.length), content);
    }

    private static byte[] webp(byte[]... chunks) {
        byte[] content = join(chunks);
        return riff(content.length, content);
    }

    private static byte[] riff(int length, byte[] content) {
        return join(
                "RIFF".getBytes(StandardCharsets.ISO_8859_1),
                le32(4 + length),
                "WEBP".getBytes(StandardCharsets.ISO_8859_1),
                content);
    }

    private static byte[] le32(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    /** A JPEG without an end marker. */
    private static final class EndlessScan extends InputStream {
        private final ByteArrayInputStream head;
        private long left;

        EndlessScan(byte[] jpeg, long length) {
            this.head = new ByteArrayInputStream(jpeg, 0, jpeg.length - END.length);
            this.left = length;
        }

        @Override
        public int read() {
            int value = head.read();
            if (value >= 0) {
                return value;
            }
            return left-- > 0 ? 7 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (head.available() > 0) {
                return head.read(into, offset, length);
            }
            int got = (int) Math.min(length, left);
            Arrays.fill(into, offset, offset + got, (byte) 7);
            left -= got;
            return got == 0 ? -1 : got;
        }
    }
}
