package io.github.ideogram4j.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PngTextsTest {
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
