package io.github.ideogram4j.image;

import static io.github.ideogram4j.image.PngFile.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ImageFormatTest {
    private static final byte[] JPEG = bytes(0xff, 0xd8, 0xff, 0xe1);
    private static final byte[] WEBP = "RIFF....WEBP".getBytes(StandardCharsets.ISO_8859_1);

    @ParameterizedTest
    @CsvSource({"JPEG, image/jpeg, jpg", "PNG, image/png, png", "WEBP, image/webp, webp"})
    void format_everyOne_hasItsContentTypeAndExtension(ImageFormat format, String contentType, String extension) {
        assertThat(format.contentType()).isEqualTo(contentType);
        assertThat(format.extension()).isEqualTo(extension);
    }

    @Test
    void sniff_knownMagic_needsAllOfItsBytes() {
        assertSniffed(ImageFormat.JPEG, JPEG, 3);
        assertSniffed(ImageFormat.PNG, PngFile.signature(), 8);
        assertSniffed(ImageFormat.WEBP, WEBP, 12);
    }

    private static void assertSniffed(ImageFormat format, byte[] head, int needed) {
        assertThat(ImageFormat.sniff(Arrays.copyOf(head, needed))).contains(format);
        assertThat(ImageFormat.sniff(Arrays.copyOf(head, needed - 1))).isEmpty();
        assertThat(ImageFormat.describe(head)).isEqualTo(format.name());
    }

    static Stream<Arguments> wrongThings() {
        return Stream.of(
                row("empty", ""),
                row("GIF", "GIF89a\1\0\1\0"),
                row("BMP", "BM6\0\0\0"),
                row("TIFF", "II*\0"),
                row("TIFF", "MM\0*"),
                row("PDF", "%PDF-1.7"),
                row("AVIF", "\0\0\0 ftypavif"),
                row("AVIF", "\0\0\0 ftypavis"),
                row("HEIC", "\0\0\0\30ftypheic"),
                row("HEIC", "\0\0\0\30ftypmif1"),
                row("HEIC, AVIF or a film", "\0\0\0\30ftypisom"),
                row("SVG", "<svg xmlns=\"ht"),
                row("XML", "<?xml version=\"1"),
                row("HTML", "\n<!DOCTYPE html>"),
                row("HTML", "<HTML lang='en'>"),
                row("JSON", "{\"error\": {"),
                row("JSON", "\u00ef\u00bb\u00bf[1, 2]"),
                row("text", "Just a moment..."),
                row("text", "text avi behind"),
                row("damaged PNG", "\u0089PNG\n\u001a\n"),
                row("ZIP", "PK\3\4"),
                row("unknown, begins with 00010203", "\0\1\2\3\4"),
                row("unknown, begins with ff", "\u00ff"));
    }

    private static Arguments row(String name, String latin1) {
        return Arguments.of(name, latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongThings")
    void describe_wrongThing_isNamedAndNotSniffed(String name, byte[] head) {
        assertThat(ImageFormat.describe(head)).isEqualTo(name);
        assertThat(ImageFormat.sniff(head)).isEqualTo(Optional.empty());
    }
}
