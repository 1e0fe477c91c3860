package io.github.ideogram4j.fake.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MultipartParserTest {
    private static final String TYPE = "multipart/form-data; boundary=" + WireForm.BOUNDARY;
    private static final String DELIMITER = "\r\n--" + WireForm.BOUNDARY;

    @Test
    void form_splitAtEveryByte_hasTheSameParts() throws IOException {
        byte[] body = awkward().body();

        for (int split = 0; split <= body.length; split++) {
            assertThat(parse(arriving(body, split), TYPE))
                    .as("split at %d", split)
                    .isEqualTo(AWKWARD);
        }
    }

    @Test
    void form_byteByByte_hasTheSameParts() throws IOException {
        InputStream drop =
                new FilterInputStream(new ByteArrayInputStream(awkward().body())) {
                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        return super.read(into, offset, Math.min(length, 1));
                    }
                };

        assertThat(parse(drop, TYPE)).isEqualTo(AWKWARD);
    }

    private static final List<String> AWKWARD = List.of(
            "prompt= a \"lighthouse\"\r\n--",
            "image[日本 \"q\".png]=" + DELIMITER.substring(0, 10) + "\r\r\n" + DELIMITER + "x" + DELIMITER + "-x"
                    + DELIMITER.substring(2) + DELIMITER + " \t-",
            "empty=",
            "none[]=");

    private static WireForm awkward() {
        return new WireForm()
                .text("prompt", " a \"lighthouse\"\r\n--")
                .part(
                        "content-disposition: form-data; name=image; filename=\"日本 \\\"q\\\".png\"",
                        AWKWARD.get(1)
                                .substring(AWKWARD.get(1).indexOf('=') + 1)
                                .getBytes(StandardCharsets.UTF_8))
                .text("empty", "")
                .file("none", "", new byte[0]);
    }

    @Test
    void anyContent_arrivesUnchanged() throws IOException {
        Random random = new Random(7);
        byte[] pieces = (DELIMITER + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int round = 0; round < 500; round++) {
            byte[] content = new byte[random.nextInt(400)];
            for (int i = 0; i < content.length; i++) {
                content[i] = pieces[random.nextInt(pieces.length)];
            }
            // a whole boundary line would end the part, in any parser
            String text = new String(content, StandardCharsets.US_ASCII).replace(WireForm.BOUNDARY, "");

            List<String> parts =
                    parse(arriving(new WireForm().text("a", text).text("b", "c").body(), random.nextInt(300)), TYPE);

            assertThat(parts).as("round %d", round).containsExactly("a=" + text, "b=c");
        }
    }

    @Test
    void contentLargerThanTheBuffer_arrivesUnchanged() throws IOException {
        byte[] large = new byte[300_000];
        new Random(11).nextBytes(large);
        List<MultipartPart> parts = new ArrayList<>();

        MultipartParser.parse(
                new ByteArrayInputStream(
                        new WireForm().file("image", "a.png", large).body()),
                TYPE,
                parts);

        try (MultipartPart part = parts.get(0);
                InputStream in = part.source().open()) {
            assertThat(in.readAllBytes()).isEqualTo(large);
            assertThat(part.source().length()).isEqualTo(large.length);
        }
    }

    @Test
    void preambleAndEpilogue_areSkipped() throws IOException {
        byte[] form = new WireForm().text("a", "b").body();
        byte[] framed = ("preamble\r\n" + new String(form, StandardCharsets.UTF_8) + "epilogue\r\n--")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(parse(new ByteArrayInputStream(framed), TYPE)).containsExactly("a=b");
    }

    @Test
    void duplicateNames_areSeparateParts() throws IOException {
        byte[] form = new WireForm().text("a", "1").text("a", "2").body();

        assertThat(parse(new ByteArrayInputStream(form), TYPE)).containsExactly("a=1", "a=2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            filename="a b;c.png"                    | a b;c.png
            filename="a\\"b\\\\c.png"               | a"b\\c.png
            filename="C:\\pictures\\a.png"          | C:\\pictures\\a.png
            filename="a%22b.png"                    | a"b.png
            filename=plain.png                      | plain.png
            filename="x"; filename*=UTF-8''%E7%81%AF.png | 灯.png
            filename="灯台 🗼.png"                   | 灯台 🗼.png
            """)
    void fileName_inAnySpelling_isRead(String parameter, String expected) throws IOException {
        byte[] form = new WireForm()
                .part("Content-Disposition: form-data; name=\"f\"; " + parameter, new byte[] {65})
                .body();

        assertThat(parse(new ByteArrayInputStream(form), TYPE)).containsExactly("f[" + expected + "]=A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=\"" + WireForm.BOUNDARY + "\"",
                "multipart/form-data;charset=utf-8;Boundary=" + WireForm.BOUNDARY
            })
    void boundary_inAnySpelling_isRead(String type) throws IOException {
        byte[] form = new WireForm().text("a", "b").body();

        assertThat(parse(new ByteArrayInputStream(form), type)).containsExactly("a=b");
    }

    @Test
    void truncatedForm_isRejected() {
        byte[] body = awkward().body();

        for (int length = 0; length < body.length - 2; length++) { // the last line break is not needed
            byte[] start = Arrays.copyOf(body, length);
            assertThatThrownBy(() -> parse(new ByteArrayInputStream(start), TYPE))
                    .as("%d bytes", length)
                    .isInstanceOf(RequestError.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=other",
                "multipart/form-data; boundary"
            })
    void wrongBoundary_isRejected(String type) {
        assertThatThrownBy(() -> parse(new ByteArrayInputStream(awkward().body()), type))
                .isInstanceOf(RequestError.class)
                .hasMessageContaining("boundary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain",
                "Content-Disposition: attachment; name=\"a\"",
                "Content-Disposition: form-data",
                "no header",
                "Content-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64"
            })
    void partWithoutUsableHeaders_isRejected(String headers) {
        byte[] form = new WireForm().part(headers, new byte[] {1}).body();

        assertThatThrownBy(() -> parse(new ByteArrayInputStream(form), TYPE)).isInstanceOf(RequestError.class);
    }

    @Test
    void tooMuchText_isRejected() {
        byte[] form = new WireForm()
                .text("prompt", "x".repeat(MultipartPart.MAX_TEXT + 1))
                .body();

        assertThatThrownBy(() -> parse(new ByteArrayInputStream(form), TYPE))
                .isInstanceOfSatisfying(
                        RequestError.class, error -> assertThat(error.status()).isEqualTo(413));
    }

    /** The parts as text: {@code name[file name]=content}. */
    private static List<String> parse(InputStream body, String type) throws IOException {
        List<MultipartPart> parts = new ArrayList<>();
        MultipartParser.parse(body, type, parts);
        List<String> shown = new ArrayList<>();
        for (MultipartPart part : parts) {
            shown.add(part.name() + (part.isFile() ? "[" + part.fileName() + "]" : "") + "=" + part.text());
            part.close();
        }
        return shown;
    }

    /** A stream that delivers the first {@code split} bytes, and then the others. */
    private static InputStream arriving(byte[] body, int split) {
        return new FilterInputStream(new ByteArrayInputStream(body)) {
            private int count;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int most = count < split ? Math.min(length, split - count) : length;
                int read = super.read(into, offset, most);
                count += Math.max(read, 0);
                return read;
            }
        };
    }
}
