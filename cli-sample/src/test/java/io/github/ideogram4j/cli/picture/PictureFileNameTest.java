package io.github.ideogram4j.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ideogram4j.cli.ScriptedTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFileNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A lighthouse at dawn, paper cut | a-lighthouse-at-dawn-paper-cut
                    Grüße aus Köln                  | grusse-aus-koln
                    ../../etc/passwd                | etc-passwd
                    日本                             | v3-generate
                    one two three four five six seven eight nine | one-two-three-four-five-six-seven
                    abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz | abcdefghijklmnopqrstuvwxyzabcdefghij
                    """)
    void of_anyPrompt_isShortAndAscii(String prompt, String stem) {
        PictureFileName name = PictureFileName.of(
                "v3-generate", prompt, ScriptedTransport.picture("https://a.example/x", 2147483647), 8);

        assertThat(name.stem()).isEqualTo(stem + "-2147483647-8");
        String longest = name.in(OutputDirectory.CURRENT, 1000).toString();
        assertThat(longest).matches("[a-z0-9.-]{1,64}");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/p.png?exp=1,png",
        "https://a.example/p.JPEG,jpg",
        "https://a.example/p.webp#x,webp",
        "https://a.example/p.exe,png",
        "https://a.example/p?f=x.jpg,png"
    })
    void of_anyLink_hasItsExtension(String url, String extension) {
        assertThat(PictureFileName.of("upscale", "x", ScriptedTransport.picture(url, 1), 0)
                        .extension())
                .isEqualTo(extension);
    }

    @Test
    void in_laterAttempt_appendsNumber() {
        PictureFileName name = new PictureFileName("a-1", "png");

        assertThat(name.in(OutputDirectory.CURRENT, 1)).hasToString("a-1.png");
        assertThat(name.in(OutputDirectory.CURRENT, 2)).hasToString("a-1-2.png");
    }
}
