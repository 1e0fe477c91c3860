package io.github.ideogram4j.image;

import static io.github.ideogram4j.image.PngFile.bytes;
import static io.github.ideogram4j.image.PngFile.deflate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken and hostile files: each is told apart, and none is answered by an exception of the JDK. */
class PngMalformedTest {
    private static final long LIMIT = 1_000_000;
    private static final int AFTER_ONE = 45 + deflate(new byte[2]).length;
    private static final int AFTER_FOUR_AND_TIME = 57 + deflate(bytes(0, 1, 2, 0, 3, 4)).length;

    static Stream<Arguments> malformed() {
        byte[] twoRows = bytes(0, 1, 2, 0, 3, 4);
        return Stream.of(
                // signature and header
                row("not a PNG: empty", new byte[0]),
                row("not a PNG: GIF", latin1("GIF89a, renamed")),
                row("not a PNG: JPEG", bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F')),
                row("not a PNG: HTML", latin1("<!DOCTYPE html>")),
                row("PNG ends too early, at byte 8", PngFile.signature()),
                row(
                        "PNG chunk IDAT at byte 8: IHDR must come first",
                        PngFile.signature(),
                        PngFile.chunk("IDAT", twoRows)),
                row(
                        "PNG chunk IHDR at byte 8: length is 12, not 13",
                        PngFile.signature(),
                        PngFile.chunk("IHDR", new byte[12])),
                row(
                        "PNG chunk IHDR at byte 8: length is 14, over 13",
                        PngFile.signature(),
                        PngFile.chunk("IHDR", new byte[14])),
                row(
                        "PNG chunk IHDR at byte 8: width is 0, not 1 to 1000000",
                        grey(0, 1).bytes()),
                row(
                        "PNG chunk IHDR at byte 8: height is 0, not 1 to 1000000",
                        grey(1, 0).bytes()),
                row(
                        "PNG chunk IHDR at byte 8: height is 4294967295, not 1 to 1000000",
                        grey(1, -1).bytes()),
                row(
                        "PNG chunk IHDR at byte 8: width is 1000001, not 1 to 1000000",
                        grey(1_000_001, 1).start()),
                row("PNG chunk IHDR at byte 8: colour type 1 with bit depth 8", header(8, 1, 0, 0, 0)),
                row("PNG chunk IHDR at byte 8: colour type 2 with bit depth 4", header(4, 2, 0, 0, 0)),
                row("PNG chunk IHDR at byte 8: colour type 3 with bit depth 16", header(16, 3, 0, 0, 0)),
                row("PNG chunk IHDR at byte 8: colour type 0 with bit depth 0", header(0, 0, 0, 0, 0)),
                row("PNG chunk IHDR at byte 8: colour type 0 with bit depth 3", header(3, 0, 0, 0, 0)),
                row("PNG chunk IHDR at byte 8: colour type 0 with bit depth 128", header(128, 0, 0, 0, 0)),
                row("PNG chunk IHDR at byte 8: compression method is 1", header(8, 0, 1, 0, 0)),
                row("PNG chunk IHDR at byte 8: filter method is 255", header(8, 0, 0, 255, 0)),
                row("PNG chunk IHDR at byte 8: interlace method is 2", header(8, 0, 0, 0, 2)),
                // chunks
                row(
                        "PNG: no chunk at byte 33: its type is 49444100",
                        grey(1, 1).start(),
                        bytes(0, 0, 0, 0, 'I', 'D', 'A', 0)),
                row(
                        "PNG chunk prIv at byte 33: length is 2147483648",
                        grey(1, 1).start(),
                        bytes(128, 0, 0, 0, 'p', 'r', 'I', 'v')),
                row(
                        "PNG ends too early, at byte 141",
                        grey(1, 1).start(),
                        bytes(127, 255, 255, 255, 'p', 'r', 'I', 'v'),
                        new byte[100]),
                row(
                        "PNG chunk ABCD at byte 33: not expected before the image data",
                        grey(1, 1).with("ABCD", new byte[1]).bytes()),
                row(
                        "PNG chunk IHDR at byte 33: not expected before the image data",
                        grey(1, 1).with("IHDR", new byte[13]).bytes()),
                row(
                        "PNG chunk IEND at byte 33: not expected before the image data",
                        grey(1, 1).bytes(new byte[0])),
                row(
                        "PNG chunk IDAT at byte " + AFTER_FOUR_AND_TIME + ": not expected after the image data",
                        grey(2, 2)
                                .with("IDAT", deflate(twoRows))
                                .with("tIME", new byte[0])
                                .bytes()),
                row(
                        "PNG chunk PLTE at byte " + AFTER_ONE + ": not expected after the image data",
                        grey(1, 1).withLate("PLTE", new byte[3]).bytes()),
                row(
                        "PNG chunk tRNS at byte " + AFTER_ONE + ": not expected after the image data",
                        grey(1, 1).withLate("tRNS", new byte[2]).bytes()),
                row(
                        "PNG chunk IEND at byte " + AFTER_ONE + ": length is 1, over 0",
                        grey(1, 1).withLate("IEND", new byte[1]).bytes()),
                // palette and transparency
                row(
                        "PNG chunk IDAT at byte 33: a palette must come first",
                        PngFile.of(1, 1, 3, 8).bytes()),
                row(
                        "PNG chunk PLTE at byte 33: length is 0, not three bytes a colour",
                        palette(8, 0).bytes()),
                row(
                        "PNG chunk PLTE at byte 33: length is 4, not three bytes a colour",
                        palette(8, 4).bytes()),
                row(
                        "PNG chunk PLTE at byte 33: length is 9, over 6",
                        palette(1, 9).bytes()),
                row(
                        "PNG chunk PLTE at byte 33: length is 771, over 768",
                        palette(8, 771).bytes()),
                row(
                        "PNG chunk PLTE at byte 48: second, after tRNS, or in a grey picture",
                        palette(8, 3).with("PLTE", new byte[3]).bytes()),
                row(
                        "PNG chunk PLTE at byte 33: second, after tRNS, or in a grey picture",
                        grey(1, 1).with("PLTE", new byte[3]).bytes()),
                row(
                        "PNG: palette index 2, the palette has 2",
                        palette(2, 6).samples((x, y, c) -> 2).bytes()),
                row(
                        "PNG chunk tRNS at byte 33: second, before PLTE, or beside an alpha channel",
                        PngFile.of(1, 1, 3, 8)
                                .with("tRNS", new byte[1])
                                .with("PLTE", new byte[3])
                                .bytes()),
                row(
                        "PNG chunk tRNS at byte 33: second, before PLTE, or beside an alpha channel",
                        PngFile.of(1, 1, 6, 8).with("tRNS", new byte[6]).bytes()),
                row(
                        "PNG chunk tRNS at byte 47: second, before PLTE, or beside an alpha channel",
                        grey(1, 1)
                                .with("tRNS", new byte[2])
                                .with("tRNS", new byte[2])
                                .bytes()),
                row(
                        "PNG chunk tRNS at byte 33: length is 1",
                        grey(1, 1).with("tRNS", new byte[1]).bytes()),
                row(
                        "PNG chunk tRNS at byte 33: length is 8, over 6",
                        PngFile.of(1, 1, 2, 8).with("tRNS", new byte[8]).bytes()),
                // image data
                row("PNG row 1: filter type is 5", grey(2, 2).bytes(deflate(bytes(0, 1, 2, 5, 3, 4)))),
                row(
                        "PNG chunk IDAT at byte 33: image data ends after 5 bytes of 6",
                        grey(2, 2).bytes(deflate(bytes(0, 1, 2, 0, 3)))),
                row(
                        "PNG chunk IDAT at byte 33: image data goes on after the last row, 6 bytes",
                        grey(2, 2).bytes(deflate(bytes(0, 1, 2, 0, 3, 4, 0)))),
                row(
                        "PNG chunk IEND at byte 55: image data ends after 3 bytes of 6",
                        grey(2, 2).bytes(bytes(0x78, 1, 1, 6, 0, 0xf9, 0xff, 0, 1, 2))),
                row(
                        "PNG chunk IDAT at byte 33: compressed data: incorrect header check",
                        grey(2, 2).bytes(bytes(0x78, 2, 0, 0))),
                row(
                        "PNG chunk IDAT at byte 33: compressed data: incorrect data check",
                        grey(2, 2).bytes(wrongAdler(twoRows))),
                row(
                        "PNG chunk IDAT at byte 33: compressed data needs a dictionary",
                        grey(2, 2).bytes(bytes(0x78, 0xbb, 1, 2, 3, 4, 5, 6))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void everyReader_malformedFile_saysWhatIsWrongAndWhere(String message, byte[] file) {
        assertThatThrownBy(() -> Png.decode(stream(file), LIMIT))
                .isExactlyInstanceOf(MalformedImageException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Png.verify(stream(file), LIMIT))
                .isExactlyInstanceOf(MalformedImageException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> MaskReport.ofPng(stream(file), LIMIT))
                .isExactlyInstanceOf(MalformedImageException.class)
                .hasMessage(message);
    }

    @Test
    void verify_wrongCrc_givesBothValues() {
        byte[] file = grey(2, 2).bytes();
        file[45] ^= 1;

        assertThatThrownBy(() -> Png.verify(stream(file), LIMIT))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageMatching("PNG chunk IDAT at byte 33: CRC is [0-9a-f]{8}, computed [0-9a-f]{8}");
    }

    @Test
    void everyReader_fileCutAtAnyByte_isMalformed() {
        byte[] file = PngFile.of(7, 5, 3, 4)
                .with("PLTE", new byte[48])
                .with("tRNS", new byte[3])
                .with("tEXt", latin1("a\0b"))
                .interlaced(true)
                .chunkSize(10)
                .bytes();

        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> Png.decode(stream(cut), LIMIT))
                    .as("%s bytes", length)
                    .isExactlyInstanceOf(MalformedImageException.class);
            assertThatThrownBy(() -> Png.verify(stream(cut), LIMIT))
                    .as("%s bytes", length)
                    .isExactlyInstanceOf(MalformedImageException.class);
            assertThatThrownBy(() -> Png.texts(stream(cut)))
                    .as("%s bytes", length)
                    .isExactlyInstanceOf(MalformedImageException.class);
        }
    }

    @Test
    void verify_anyBitFlipped_isMalformed() {
        byte[] file = PngFile.of(3, 3, 2, 8)
                .with("tEXt", latin1("a\0b"))
                .samples((x, y, c) -> 50 * x + y + c)
                .bytes();

        for (int bit = 0; bit < 8 * file.length; bit++) {
            byte[] flipped = file.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> Png.verify(stream(flipped), LIMIT))
                    .as("bit %s", bit)
                    .isExactlyInstanceOf(MalformedImageException.class);
        }
    }

    @Test
    void everyReader_pictureOverTheLimit_isRefusedByItsHeader() {
        byte[] file = Arrays.copyOf(PngFile.of(60_000, 60_000, 6, 16).start(), 100);
        String message = "PNG of 60000x60000 is over the limit of 100000000 pixels";

        assertThatThrownBy(() -> Png.decode(stream(file), 100_000_000))
                .isInstanceOf(MalformedImageException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> Png.verify(stream(file), 100_000_000)).hasMessage(message);
        assertThatThrownBy(() -> MaskReport.ofPng(stream(file), 100_000_000)).hasMessage(message);
        assertThatThrownBy(() -> Png.decode(stream(file), Long.MAX_VALUE)).isInstanceOf(MalformedImageException.class);
    }

    @Test
    void decode_pictureAtTheLimit_isRead() throws IOException {
        assertThat(Png.decode(stream(grey(10, 10).bytes()), 100).width()).isEqualTo(10);
        assertThatThrownBy(() -> Png.decode(stream(grey(10, 10).bytes()), 99))
                .isInstanceOf(MalformedImageException.class);
    }

    @Test
    void verify_diskFails_throwsTheDisksException() {
        IOException broken = new IOException("disk on fire");
        InputStream half =
                new SequenceInputStream(new ByteArrayInputStream(grey(9, 9).bytes(), 0, 50), new FailingStream(broken));

        assertThatThrownBy(() -> Png.verify(half, LIMIT)).isSameAs(broken);
    }

    @Test
    void decode_bytesAfterTheEnd_areNotLookedAt() throws IOException {
        DrippingStream in = new DrippingStream(join(grey(2, 2).bytes(), new byte[1000]));

        Png.verify(in, LIMIT);

        assertThat(in.count()).isEqualTo(grey(2, 2).bytes().length);
    }

    private static PngFile grey(int width, int height) {
        return PngFile.of(width, height, 0, 8);
    }

    private static PngFile palette(int depth, int length) {
        return PngFile.of(1, 1, 3, depth).with("PLTE", new byte[length]);
    }

    private static byte[] header(int... lastFive) {
        byte[] content = new byte[13];
        content[3] = 1;
        content[7] = 1;
        System.arraycopy(bytes(lastFive), 0, content, 8, 5);
        return join(PngFile.signature(), PngFile.chunk("IHDR", content));
    }

    private static byte[] wrongAdler(byte[] plain) {
        byte[] compressed = deflate(plain);
        compressed[compressed.length - 1] ^= 1;
        return compressed;
    }

    private static Arguments row(String message, byte[]... parts) {
        return Arguments.of(message, join(parts));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static InputStream stream(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void verify_surplusThatEveryViewerPassesOver_isTaken() throws IOException {
        byte[] twoRows = bytes(0, 1, 2, 0, 3, 4);
        byte[] trailing = Arrays.copyOf(deflate(twoRows), deflate(twoRows).length + 5);
        byte[] longTransparency = palette(8, 3).with("tRNS", new byte[2]).bytes();

        assertThat(Png.verify(new ByteArrayInputStream(grey(2, 2).bytes(trailing)), 100)
                        .pixels())
                .isEqualTo(4);
        assertThat(Png.verify(new ByteArrayInputStream(longTransparency), 100).format())
                .isEqualTo(ImageFormat.PNG);
    }
}
