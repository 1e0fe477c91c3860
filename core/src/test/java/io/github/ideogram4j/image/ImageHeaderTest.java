package io.github.ideogram4j.image;

import static io.github.ideogram4j.image.PngFile.bytes;
import static io.github.ideogram4j.image.PngMalformedTest.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ImageHeaderTest {
    @ParameterizedTest
    @CsvSource({"1,false", "1,true", "10,false", "10,true"})
    void read_jpegOfImageIo_givesItsSize(int type, boolean progressive) throws IOException {
        byte[] file = jpeg(new BufferedImage(123, 45, type), progressive);

        assertThat(read(file)).isEqualTo(new ImageHeader(ImageFormat.JPEG, 123, 45));
        assertThat(hasMarker(file, 0xc2)).isEqualTo(progressive);
    }

    @Test
    void read_jpegWithFatExifFillBytesAndStrayBytes_skipsThem() throws IOException {
        byte[] file = jpeg(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), false);
        byte[] exif = new byte[65535 - 2];
        Arrays.fill(exif, (byte) 0xff); // full of what looks like markers
        byte[] fat = join(
                bytes(0xff, 0xd8),
                segment(0xe1, exif),
                segment(0xcc, new byte[20]),
                segment(0xc8, new byte[20]),
                segment(0xe1, exif),
                bytes(0xff, 0xff, 0xff),
                segment(0xfe, new byte[0]),
                bytes(0, 0x12, 0xff, 0), // what some cameras leave between segments
                bytes(0xff, 0x01, 0xff, 0xd0),
                Arrays.copyOfRange(file, 2, file.length));

        assertThat(read(fat)).isEqualTo(new ImageHeader(ImageFormat.JPEG, 20, 10));
    }

    static Stream<Arguments> goodFiles() {
        return Stream.of(
                Arguments.of(
                        "JPEG", 300, 200, jpegHead(join(segment(0xe0, new byte[14]), frame(0xc0, 8, 200, 300, 3)))),
                Arguments.of(
                        "JPEG",
                        65535,
                        65535,
                        jpegHead(join(segment(0xc4, new byte[14]), frame(0xcf, 12, 65535, 65535, 1)))),
                Arguments.of("PNG", 7, 9, PngFile.of(7, 9, 6, 16).start()),
                Arguments.of("WEBP", 550, 368, webp("VP8 ", lossy(550, 368))),
                Arguments.of("WEBP", 16383, 1, webp("VP8 ", lossy(0xc000 | 16383, 0x4000 | 1))),
                Arguments.of("WEBP", 386, 395, webp("VP8L", lossless(386, 395, 0))),
                Arguments.of("WEBP", 16384, 1, webp("VP8L", lossless(16384, 1, 0))),
                Arguments.of("WEBP", 1, 65537, webp("VP8X", extended(1, 65537))));
    }

    @ParameterizedTest(name = "{0} {1}x{2}")
    @MethodSource("goodFiles")
    void read_handBuiltHead_givesItsSizeAndReadsNoFurther(ImageFormat format, int width, int height, byte[] head)
            throws IOException {
        DrippingStream in = new DrippingStream(join(head, new byte[1000]));

        assertThat(ImageHeader.read(in)).isEqualTo(new ImageHeader(format, width, height));
        assertThat(in.count()).isLessThanOrEqualTo(head.length);
    }

    @ParameterizedTest(name = "{0} {1}x{2}")
    @MethodSource("goodFiles")
    void read_headCutAnywhere_isMalformed(ImageFormat format, int width, int height, byte[] head) throws IOException {
        DrippingStream whole = new DrippingStream(head);
        ImageHeader.read(whole);
        for (int length = 0; length < whole.count(); length++) {
            byte[] cut = Arrays.copyOf(head, length);
            assertThatThrownBy(() -> read(cut)).isExactlyInstanceOf(MalformedImageException.class);
        }
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                row("not a JPEG, PNG or WebP picture: empty", new byte[0]),
                row("not a JPEG, PNG or WebP picture: GIF", "GIF89a".getBytes(StandardCharsets.ISO_8859_1)),
                row("JPEG: size is 0x200", jpegHead(frame(0xc0, 8, 200, 0, 3))),
                row("JPEG: size is 300x0", jpegHead(frame(0xc0, 8, 0, 300, 3))),
                row("JPEG: frame of 0 components, 8 bits, length 8", jpegHead(frame(0xc0, 8, 1, 1, 0))),
                row("JPEG: frame of 3 components, 0 bits, length 17", jpegHead(frame(0xc0, 0, 1, 1, 3))),
                row(
                        "JPEG: frame of 4 components, 8 bits, length 11",
                        jpegHead(segment(0xc0, bytes(8, 0, 1, 0, 1, 4, 0, 0, 0)))),
                row("JPEG: segment length at byte 4 is 1", jpegHead(bytes(0xff, 0xe0, 0, 1))),
                row("JPEG: segment length at byte 4 is 7", jpegHead(segment(0xc0, new byte[5]))),
                row("JPEG ends too early, at byte 7", jpegHead(bytes(0xff, 0xe0, 0, 2, 0x12))),
                row("JPEG ends too early, at byte 4", jpegHead(bytes(0xff, 0))),
                row("JPEG: marker ffda before any frame, up to byte 8", jpegHead(bytes(0xff, 0xe0, 0, 2, 0xff, 0xda))),
                row("JPEG: marker ffd9 before any frame, up to byte 4", jpegHead(bytes(0xff, 0xd9))),
                row("JPEG: marker ffd8 before any frame, up to byte 4", jpegHead(bytes(0xff, 0xd8))),
                row("JPEG ends too early, at byte 24", jpegHead(segment(0xc4, new byte[18]))),
                row("WEBP: first chunk is ANMF", webp("ANMF", new byte[10])),
                row("WEBP: first chunk is ????", webp("\u0000\u0001\u00ff\u0080", new byte[10])),
                row("WEBP: first chunk of 9 bytes, needs 10", webp("VP8 ", new byte[9])),
                row("WEBP: first chunk of 4 bytes, needs 5", webp("VP8L", new byte[4])),
                row("WEBP: first chunk of 9 bytes, needs 10", webp("VP8X", new byte[9])),
                row(
                        "WEBP: VP8 does not begin with a key frame",
                        webp("VP8 ", bytes(1, 0, 0, 0x9d, 1, 0x2a, 1, 0, 1, 0))),
                row("WEBP: VP8 start code is missing", webp("VP8 ", new byte[10])),
                row("WEBP: size is 0x5", webp("VP8 ", lossy(0, 5))),
                row("WEBP: size is 5x0", webp("VP8 ", lossy(5, 0x4000))),
                row("WEBP: VP8L signature is missing", webp("VP8L", new byte[5])),
                row("WEBP: VP8L version is 1", webp("VP8L", lossless(5, 5, 1))),
                row("WEBP: size is 16777216x16777216", webp("VP8X", extended(1 << 24, 1 << 24))),
                row("WEBP: chunk VP8X of 10 bytes in a file of 29", webpOfSize(21, "VP8X", extended(1, 1))));
    }

    private static Arguments row(String message, byte[] file) {
        return Arguments.of(message, file);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void read_malformedHead_saysWhatIsWrong(String message, byte[] file) {
        assertThatThrownBy(() -> read(file))
                .isExactlyInstanceOf(MalformedImageException.class)
                .hasMessage(message);
    }

    @Test
    void read_pngWithWrongHeaderCrc_isMalformed() {
        byte[] file = PngFile.of(7, 9, 6, 16).start();
        file[18] ^= 1;

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining("CRC is ");
    }

    @Test
    void read_diskFails_throwsTheDisksException() {
        IOException broken = new IOException("disk on fire");

        assertThatThrownBy(() -> ImageHeader.read(new FailingStream(broken))).isSameAs(broken);
    }

    @Test
    void header_sizeBelowOne_isRefused() {
        assertThatThrownBy(() -> new ImageHeader(ImageFormat.PNG, 0, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size < 1x1: 0x5");
    }

    private static ImageHeader read(byte[] file) throws IOException {
        return ImageHeader.read(new ByteArrayInputStream(file));
    }

    private static byte[] jpeg(BufferedImage image, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.setOutput(ImageIO.createImageOutputStream(out));
        writer.write(null, new IIOImage(image, null, null), param);
        writer.dispose();
        return out.toByteArray();
    }

    private static boolean hasMarker(byte[] file, int marker) {
        for (int i = 0; i + 1 < file.length; i++) {
            if ((file[i] & 0xff) == 0xff && (file[i + 1] & 0xff) == marker) {
                return true;
            }
        }
        return false;
    }

    static byte[] jpegHead(byte[] rest) {
        return join(bytes(0xff, 0xd8), rest);
    }

    static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return join(bytes(0xff, marker, length >> 8, length), content);
    }

    static byte[] frame(int marker, int precision, int height, int width, int components) {
        byte[] head = bytes(precision, height >> 8, height, width >> 8, width, components);
        return segment(marker, join(head, new byte[3 * components]));
    }

    static byte[] webp(String type, byte[] content) {
        return webpOfSize(12 + content.length, type, content);
    }

    private static byte[] webpOfSize(int size, String type, byte[] content) {
        return join(
                "RIFF".getBytes(StandardCharsets.ISO_8859_1),
                le32(size),
                "WEBP".getBytes(StandardCharsets.ISO_8859_1),
                type.getBytes(StandardCharsets.ISO_8859_1),
                le32(content.length),
                content);
    }

    private static byte[] le32(int value) {
        return bytes(value, value >> 8, value >> 16, value >> 24);
    }

    static byte[] lossy(int width, int height) {
        return bytes(0x10, 0x20, 0x30, 0x9d, 0x01, 0x2a, width, width >> 8, height, height >> 8);
    }

    static byte[] lossless(int width, int height, int version) {
        return join(bytes(0x2f), le32((width - 1) | ((height - 1) << 14) | (1 << 28) | (version << 29)));
    }

    static byte[] extended(int width, int height) {
        int w = width - 1;
        int h = height - 1;
        return bytes(0x10, 0, 0, 0, w, w >> 8, w >> 16, h, h >> 8, h >> 16);
    }
}
